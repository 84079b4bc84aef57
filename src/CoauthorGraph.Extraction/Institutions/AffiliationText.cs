using System.Buffers;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>An affiliation string cut into parts at commas and the like, and into numbered words.</summary>
internal sealed class AffiliationText
{
    private static readonly SearchValues<char> Borders = SearchValues.Create(",;|()[]{}\n\r\t#•·/");
    private readonly List<bool> _starts = [];
    private readonly List<bool> _capital = [];
    private readonly HashSet<int> _present = [];

    private AffiliationText()
    {
    }

    /// <summary>The words of all parts.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>Code of the country that the string names, or null.</summary>
    public string? Country { get; private set; }

    /// <summary>Reads a string.</summary>
    public static AffiliationText Read(string affiliation, AffiliationWords words)
    {
        var text = new AffiliationText();
        var rest = affiliation.AsSpan();
        while (!rest.IsEmpty)
        {
            var border = rest.IndexOfAny(Borders);
            var dash = rest.IndexOf(" - ");
            if (dash >= 0 && (border < 0 || dash < border))
            {
                border = dash + 1;
            }

            var part = border < 0 ? rest : rest[..border];
            rest = border < 0 ? default : rest[(border + 1)..];
            if (!part.Contains('@'))
            {
                text.AddPart(part.Trim().ToString(), words);
            }
        }

        text._starts.Add(true);
        foreach (var word in text.Words)
        {
            text._present.Add(word.Folded);
        }

        return text;
    }

    /// <summary>Whether a stretch of words begins and ends at borders of parts.</summary>
    public bool FillsParts(int first, int end) => _starts[first] && _starts[end];

    /// <summary>Whether the parts that a stretch of words lies in are written in capitals, as abbreviations
    /// are.</summary>
    public bool IsCapital(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_capital[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all of some words occur.</summary>
    public bool Has(int[] words)
    {
        foreach (var word in words)
        {
            if (!_present.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    private void AddPart(string part, AffiliationWords words)
    {
        var plain = part.TrimEnd('.', ' ').TrimStart(' ', '*', '.');
        if (plain.Length == 0)
        {
            return;
        }

        var country = Countries.Find(TextFolding.Words(plain).TrimEnd("0123456789- ".ToCharArray()));
        Country = country ?? Country;
        var before = Words.Count;
        words.Scan(plain, Words);
        var capital = !plain.Any(char.IsLower);
        for (var i = before; i < Words.Count; i++)
        {
            _starts.Add(i == before);
            _capital.Add(capital);
        }
    }
}
