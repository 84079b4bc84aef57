using System.Runtime.InteropServices;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>
/// Cuts affiliation strings and institution names into numbered words: folded, abbreviations written out, little words
/// left out, so that <c>Univ. of Calif., Berkeley</c> reads like <c>University of California, Berkeley</c>. Filled
/// once, then safe for any number of threads.
/// </summary>
internal sealed class AffiliationWords
{
    private static readonly string[] Departments =
        ["department", "school", "faculty", "division", "laboratory", "group", "section", "program", "unit"];

    private static readonly string[] Schools = ["school", "medical", "law", "business", "graduate", "dental"];

    // Of fewer words one that is missing is rather another institution than misspelt: Henan beside Hunan.
    private const int FewWords = 20_000;

    private readonly Dictionary<string, int> _numbers;
    private readonly List<int> _uses;
    private readonly Dictionary<long, int> _pairs;

    /// <summary>No words yet.</summary>
    public AffiliationWords()
        : this(new Dictionary<string, int>(StringComparer.Ordinal), [], [])
    {
    }

    private AffiliationWords(Dictionary<string, int> numbers, List<int> uses, Dictionary<long, int> pairs)
    {
        _numbers = numbers;
        _uses = uses;
        _pairs = pairs;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static AffiliationWords Read(BinaryReader reader)
    {
        var words = Packed.ReadTexts(reader);
        var numbers = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            numbers.Add(words[i], i);
        }

        var uses = Packed.ReadArray<int>(reader);
        var pairs = Packed.ReadArray<long>(reader);
        var counts = Packed.ReadArray<int>(reader);
        var countOf = new Dictionary<long, int>(pairs.Length);
        for (var i = 0; i < pairs.Length; i++)
        {
            countOf.Add(pairs[i], counts[i]);
        }

        return new AffiliationWords(numbers, [.. uses], countOf);
    }

    /// <summary>Writes the words, each by its number, with how often they and their pairs occur.</summary>
    public void Write(BinaryWriter writer)
    {
        Packed.WriteTexts(writer, _numbers.Keys);
        Packed.WriteArray<int>(writer, CollectionsMarshal.AsSpan(_uses));
        Packed.WriteArray<long>(writer, _pairs.Keys.ToArray());
        Packed.WriteArray<int>(writer, _pairs.Values.ToArray());
    }

    /// <summary>The numbers of the words of a name, given out as needed.</summary>
    public int[] Number(string name)
    {
        var numbers = new List<int>();
        foreach (var (word, isLinked) in Split(name))
        {
            if (!_numbers.TryGetValue(word, out var number))
            {
                number = _uses.Count;
                _numbers.Add(word, number);
                _uses.Add(0);
            }

            _uses[number]++;
            if (numbers.Count > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_pairs, Pair(numbers[^1], number, isLinked), out _)++;
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>The numbers of the words of a name that are known.</summary>
    public int[] Find(string name) =>
        [.. Split(name).Select(one => _numbers.GetValueOrDefault(one.Word, -1)).Where(static number => number >= 0)];

    /// <summary>How many names have the word.</summary>
    public int Uses(int number) => number < 0 ? 0 : _uses[number];

    /// <summary>Whether a word begins the name of a part of an institution, such as a department.</summary>
    public bool IsDepartment(int number) => IsOneOf(number, Departments);

    /// <summary>Whether a word is <c>school</c>, or stands before it: medical, law, business.</summary>
    public bool IsSchool(int number) => IsOneOf(number, Schools);

    /// <summary>Whether a word is a given one.</summary>
    public bool Is(int number, string word) =>
        number >= 0 && _numbers.TryGetValue(word, out var known) && known == number;

    private bool IsOneOf(int number, string[] words) => number >= 0 && Array.Exists(words, word => Is(number, word));

    /// <summary>In how many names a word stands directly before another, or with little words such as <c>of</c>
    /// between.</summary>
    public int Pairs(int first, int second, bool isLinked) =>
        first < 0 || second < 0 ? 0 : _pairs.GetValueOrDefault(Pair(first, second, isLinked));

    /// <summary>The words of a part of an affiliation.</summary>
    public IEnumerable<AffiliationWord> Scan(string part)
    {
        foreach (var (word, isLinked) in Split(part))
        {
            yield return _numbers.TryGetValue(word, out var number)
                ? new AffiliationWord(number, isLinked, IsMisspelt: false)
                : _numbers.Count >= FewWords && MisspeltWord.Nearest(word, _numbers, _uses) is >= 0 and var meant
                    ? new AffiliationWord(meant, isLinked, IsMisspelt: true)
                    : new AffiliationWord(-1, isLinked, IsMisspelt: false);
        }
    }

    private static long Pair(int first, int second, bool isLinked) =>
        ((long)first << 32) | ((long)second << 1) | (isLinked ? 1L : 0);

    private static IEnumerable<(string Word, bool IsLinked)> Split(string text)
    {
        var isLinked = false;
        foreach (var word in TextFolding.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (AffiliationVocabulary.Little.Contains(word))
            {
                isLinked = true;
            }
            else
            {
                yield return (AffiliationVocabulary.Full.GetValueOrDefault(word, word), isLinked);
                isLinked = false;
            }
        }
    }
}
