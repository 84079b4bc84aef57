using System.Buffers;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>An affiliation string cut into parts at commas and the like, and into numbered words.</summary>
internal sealed class AffiliationText
{
    private static readonly SearchValues<char> Borders = SearchValues.Create(",;|()[]{}\n\r\t#•·/");
    private const int MostOfSchool = 3;

    private readonly List<bool> _starts = [];
    private readonly List<bool> _capital = [];
    private readonly List<bool> _isPlace = [];
    private readonly List<bool> _isBracketed = [];
    private readonly List<AffiliationWord> _read = [];
    private readonly HashSet<int> _present = [];
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);

    private AffiliationText()
    {
    }

    /// <summary>The words of all parts.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>Codes of the countries that the string names.</summary>
    public IReadOnlySet<string> Countries => _countries;

    /// <summary>Reads a string.</summary>
    public static AffiliationText Read(string affiliation, AffiliationWords words)
    {
        var text = new AffiliationText();
        var rest = AffiliationCleaning.Clean(affiliation).AsSpan();
        var isBracketed = false;
        while (!rest.IsEmpty)
        {
            var border = rest.IndexOfAny(Borders);
            var dash = (border < 0 ? rest : rest[..border]).IndexOf(" - ");
            if (dash >= 0)
            {
                border = dash + 1;
            }

            var part = border < 0 ? rest : rest[..border];
            text.AddPart(part.Trim().ToString(), words, isBracketed);
            isBracketed = border >= 0 && rest[border] is '(' or '[';
            rest = border < 0 ? default : rest[(border + 1)..];
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

    /// <summary>Whether a stretch of words goes over a border between parts.</summary>
    public bool Crosses(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (_starts[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word stands in a part that is only a country or a state.</summary>
    public bool IsPlace(int word) => _isPlace[word];

    /// <summary>Where the part that a word stands in ends.</summary>
    public int EndOfPart(int word)
    {
        do
        {
            word++;
        }
        while (!_starts[word]);

        return word;
    }

    /// <summary>Whether a word stands in brackets.</summary>
    public bool IsBracketed(int word) => _isBracketed[word];

    /// <summary>Where the words for a school begin in the part that begins with a word: behind <c>Harvard</c> in
    /// <c>Harvard Medical School</c>; else the word itself.</summary>
    public int SchoolOf(int first, AffiliationWords words)
    {
        var end = first;
        while (end < Words.Count && Words[end].Folded >= 0 && !words.IsSchool(Words[end].Folded)
            && (end == first || !_starts[end]))
        {
            end++;
        }

        var school = end;
        while (school < Words.Count && words.IsSchool(Words[school].Folded)
            && !words.Is(Words[school].Folded, "school"))
        {
            school++;
        }

        return school < Words.Count && words.Is(Words[school].Folded, "school") && EndOfPart(first) > school
            && end - first <= MostOfSchool ? end : first;
    }

    /// <summary>How many of some words are spelt otherwise than in names.</summary>
    public int Misspelt(int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            count += _read[i].IsMisspelt ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a little word such as <c>of</c> stands before a word.</summary>
    public bool IsLinked(int word) => _read[word].IsLinked;

    /// <summary>Whether a word begins a part, or stands behind the last.</summary>
    public bool IsStart(int word) => _starts[word];

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

    private void AddPart(string part, AffiliationWords words, bool isBracketed)
    {
        var plain = part.TrimEnd('.', ' ').TrimStart(' ', '*', '.');
        if (plain.Length == 0)
        {
            return;
        }

        _countries.UnionWith(Institutions.Countries.Of(plain, out var isPlace));
        var isCapital = !plain.Any(char.IsLower);
        var isStart = true;
        foreach (var word in words.Scan(plain))
        {
            _read.Add(word);
            Words.Add(new Word(0, 0, word.Number, -1));
            _starts.Add(isStart);
            _capital.Add(isCapital);
            _isPlace.Add(isPlace);
            _isBracketed.Add(isBracketed);
            isStart = false;
        }
    }
}
