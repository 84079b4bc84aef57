using System.Buffers;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>An affiliation string cut into parts at commas and the like, and into numbered words.</summary>
internal sealed class AffiliationText
{
    /// <summary>As many digits may belong to a name: Paris 13.</summary>
    public const int MostOfName = 2;

    private static readonly SearchValues<char> Borders = SearchValues.Create(",;|()[]{}\n\r\t#•·/");
    private const int MostOfSchool = 3;

    private readonly List<bool> _starts = [];
    private readonly List<bool> _borders = [];
    private readonly List<bool> _isPlace = [];
    private readonly List<bool> _isBracketed = [];
    private readonly List<AffiliationWord> _read = [];
    private readonly HashSet<int> _present = [];
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);
    private bool _namesCity;
    private readonly InstitutionRegistry _registry;

    private AffiliationText(InstitutionRegistry registry) => _registry = registry;

    /// <summary>The words of all parts.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>Codes of the countries that the string names.</summary>
    public IReadOnlySet<string> Countries => _countries;

    /// <summary>Reads a string.</summary>
    public static AffiliationText Read(string affiliation, InstitutionRegistry registry)
    {
        var text = new AffiliationText(registry);
        var rest = GluedWords.Cut(AffiliationCleaning.Clean(affiliation), registry.Words).AsSpan();
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
            text.AddPart(part.Trim().ToString(), isBracketed);
            isBracketed = border >= 0 && rest[border] is '(' or '[';
            rest = border < 0 ? default : rest[(border + 1)..];
        }

        text._starts.Add(true);
        text._borders.Add(true);
        text._namesCity = text.NamesCity();
        for (var i = 0; i < text.Words.Count; i++)
        {
            // What is only like a city is none: Jing'an is a district of Shanghai, and not Jinan.
            if (!text._read[i].Is(AffiliationWordTraits.Misspelt))
            {
                text._present.Add(text.Words[i].Folded);
            }
        }

        return text;
    }

    /// <summary>Whether a stretch of words begins and ends at borders of parts.</summary>
    public bool FillsParts(int first, int end) => _borders[first] && _borders[end];

    /// <summary>Whether a word is written in capitals, as abbreviations are.</summary>
    public bool IsCapital(int word) => _read[word].Is(AffiliationWordTraits.Capital);

    /// <summary>Whether a word of the string is one of digits, or stands for a unit that a number follows.</summary>
    public bool IsCode(int word) => word >= 0 && word < _read.Count
        && _read[word].Is(AffiliationWordTraits.Code) && _read[word].Letters > MostOfName;

    /// <summary>How many letters a word has.</summary>
    public int Letters(int word) => _read[word].Letters;

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

    /// <summary>Whether a stretch of words goes over a border of any sort.</summary>
    public bool GoesOver(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (_borders[i])
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
    public int SchoolOf(int first)
    {
        var words = _registry.Words.Meanings;
        var end = first;
        while (end < Words.Count && Words[end].Folded >= 0 && !words.IsSchool(Words[end].Folded)
            && (end == first || !_starts[end]))
        {
            end++;
        }

        var school = end;
        while (school < Words.Count && words.IsSchool(Words[school].Folded)
            && Words[school].Folded != words.School)
        {
            school++;
        }

        return school < Words.Count && Words[school].Folded == words.School && EndOfPart(first) > school
            && end - first <= MostOfSchool ? end : first;
    }

    /// <summary>How many of some words are spelt otherwise than in names.</summary>
    public int Misspelt(int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            count += _read[i].Is(AffiliationWordTraits.Misspelt) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a little word such as <c>of</c> stands before a word.</summary>
    public bool IsLinked(int word) => _read[word].IsLinked;

    /// <summary>Whether a word begins a part, or stands behind the last.</summary>
    public bool IsStart(int word) => _starts[word];

    /// <summary>Whether a word begins a part, or what stands like one: behind a number, a place at the end, or
    /// <c>and</c> between two institutions.</summary>
    public bool IsBorder(int word) => _borders[word];

    /// <summary>Whether the string names cities, and no word of a given one: Seongnam is Seongnam-si.</summary>
    public bool IsElsewhere(int[] city)
    {
        if (!_namesCity)
        {
            return false;
        }

        foreach (var word in city)
        {
            if (_present.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word is also a city that stands alone between borders elsewhere in the string.</summary>
    public bool IsNamedCity(int word)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (i != word && Words[i].Folded >= 0 && Words[i].Folded == Words[word].Folded
                && IsBorder(i) && IsBorder(i + 1) && _registry.IsCity(InstitutionBag.Of(Words[i].Folded)))
            {
                return true;
            }
        }

        return false;
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

    private void AddPart(string part, bool isBracketed)
    {
        var plain = part.TrimEnd('.', ' ').TrimStart(' ', '*', '.');
        if (plain.Length == 0)
        {
            return;
        }

        var first = Words.Count;
        var tokens = plain.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        var ends = PlacesOf(tokens);
        if (ends is [0])
        {
            Scan(plain, isBracketed, isPlace: true);
        }
        else
        {
            var from = 0;
            foreach (var end in ends.Append(tokens.Length))
            {
                Scan(string.Join(' ', tokens[from..end]), isBracketed, isPlace: from > 0);
                from = end;
            }
        }

        if (Words.Count > first)
        {
            _starts[first] = true;
            new AffiliationBorders(_registry, Words, _read, _borders).Add(first);
        }
    }

    // Before which words the places at the end stand: "Miami Florida USA" behind two others has two. What "of" leads to
    // is none: University of Florida.
    private List<int> PlacesOf(string[] tokens)
    {
        var ends = new List<int>();
        var end = tokens.Length;
        while (Institutions.Countries.Of(tokens.AsSpan(0, end), out var before) is { Length: > 0 } codes)
        {
            var isLinked = before > 0 && AffiliationVocabulary.Little.Contains(tokens[before - 1].ToLowerInvariant());
            if (ends.Count == 0 || !isLinked)
            {
                _countries.UnionWith(codes);
            }

            if (isLinked)
            {
                break;
            }

            ends.Add(before);
            if (before == 0)
            {
                break;
            }

            end = before;
        }

        ends.Reverse();
        return ends.Count > 1 && ends[0] == 0 ? [.. ends.Skip(1)] : ends;
    }

    private void Scan(string segment, bool isBracketed, bool isPlace)
    {
        var isBorder = true;
        foreach (var word in _registry.Words.Scan(segment))
        {
            _read.Add(word);
            Words.Add(new Word(0, 0, word.Number, -1));
            _starts.Add(false);
            _borders.Add(isBorder || word.Is(AffiliationWordTraits.Cut));
            _isPlace.Add(isPlace);
            _isBracketed.Add(isBracketed);
            isBorder = false;
        }
    }

    private bool NamesCity()
    {
        var bag = 0UL;
        for (var i = 0; i < Words.Count; i++)
        {
            if (_borders[i])
            {
                bag = 0;
            }

            bag += _read[i].Is(AffiliationWordTraits.Code) ? 0 : InstitutionBag.Of(Words[i].Folded);
            if (_borders[i + 1] && _registry.IsCity(bag))
            {
                return true;
            }
        }

        return false;
    }
}
