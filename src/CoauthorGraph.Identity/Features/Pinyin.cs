using System.Collections.Frozen;

namespace CoauthorGraph.Identity.Features;

/// <summary>Romanised Mandarin syllables: <c>jian</c> is no short form of <c>jianping</c>.</summary>
internal static class Pinyin
{
    private static readonly string[] Initials =
    [
        "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s",
            "y", "w",
    ];

    private static readonly string[] Finals =
    [
        "a", "o", "e", "i", "u", "v", "ai", "ei", "ui", "ao", "ou", "iu", "ie", "ue", "er", "an", "en", "in", "un",
            "ang",
        "eng", "ing", "ong", "ia", "iao", "ian", "iang", "iong", "ua", "uo", "uai", "uan", "uang",
    ];

    private static readonly FrozenSet<string> Syllables =
        Initials.SelectMany(static start => Finals.Select(end => start + end)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word can be cut into one to three syllables.</summary>
    public static bool IsSyllables(string word) => word.Length <= 18 && CanCut(word, 3);

    /// <summary>Whether a folded word is one syllable.</summary>
    public static bool IsSyllable(string word) => Syllables.Contains(word);

    private static bool CanCut(string word, int most)
    {
        if (word.Length == 0)
        {
            return true;
        }

        for (var length = Math.Min(6, word.Length); most > 0 && length > 0; length--)
        {
            if (Syllables.Contains(word[..length]) && CanCut(word[length..], most - 1))
            {
                return true;
            }
        }

        return false;
    }
}
