using System.Collections.Frozen;
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
    private static readonly FrozenDictionary<string, string> Full = new Dictionary<string,
        string>(StringComparer.Ordinal)
    {
        ["univ"] = "university",
        ["uni"] = "university",
        ["inst"] = "institute",
        ["tech"] = "technology",
        ["technol"] = "technology",
        ["sci"] = "science",
        ["sciences"] = "science",
        ["hosp"] = "hospital",
        ["natl"] = "national",
        ["nat"] = "national",
        ["res"] = "research",
        ["lab"] = "laboratory",
        ["labs"] = "laboratory",
        ["laboratories"] = "laboratory",
        ["ctr"] = "center",
        ["centre"] = "center",
        ["coll"] = "college",
        ["acad"] = "academy",
        ["med"] = "medical",
        ["st"] = "saint",
        ["calif"] = "california",
        ["eng"] = "engineering",
        ["engn"] = "engineering",
        ["int"] = "international",
        ["intl"] = "international",
        ["dept"] = "department",
        ["hospitals"] = "hospital",
        ["institutes"] = "institute",
        ["techn"] = "technology",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Little = new[]
    {
        "the", "of", "and", "for", "at", "in", "de", "la", "le", "les", "du", "des", "del", "di", "do", "da", "der",
        "die", "das", "und", "et", "y", "e", "fur", "für", "a", "an", "to", "d", "l", "van", "zu",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _uses = [];

    /// <summary>The numbers of the words of a name, given out as needed.</summary>
    public int[] Number(string name)
    {
        var numbers = new List<int>();
        foreach (var word in Split(name))
        {
            if (!_numbers.TryGetValue(word, out var number))
            {
                number = _uses.Count;
                _numbers.Add(word, number);
                _uses.Add(0);
            }

            _uses[number]++;
            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>How many names have the word.</summary>
    public int Uses(int number) => _uses[number];

    /// <summary>The words of a part of an affiliation, appended; an unknown word has the number -1.</summary>
    public void Scan(string part, List<Word> words)
    {
        foreach (var word in Split(part))
        {
            words.Add(new Word(0, 0, _numbers.TryGetValue(word, out var number) ? number : -1, -1));
        }
    }

    private static IEnumerable<string> Split(string text)
    {
        foreach (var word in TextFolding.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Little.Contains(word))
            {
                yield return Full.GetValueOrDefault(word, word);
            }
        }
    }
}
