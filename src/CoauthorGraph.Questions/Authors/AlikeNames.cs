using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Authors;

/// <summary>
/// Whether two names may well be one person's: the same words, one with a middle name more, initials for first names,
/// words that are parted elsewhere, or one long word misspelt by a letter. A short word is none for certain: Zhang and
/// Zheng are two names.
/// </summary>
internal static class AlikeNames
{
    private const int FewestLetters = 6;
    private const int FewestLettersOfASwap = 5;

    /// <summary>Whether they may be.</summary>
    public static bool Are(string one, string other)
    {
        string[] words = Words(one), others = Words(other);
        if (words.Length < 2 || others.Length < 2)
        {
            return false;
        }

        if (string.Concat(words) == string.Concat(others))
        {
            return true;
        }

        if (words.Length != others.Length)
        {
            return words[^1] == others[^1] && IsMeant(words[0], others[0]);
        }

        var differing = Enumerable.Range(0, words.Length).Where(i => words[i] != others[i]).ToList();
        return differing switch
        {
            [] => true,
            [var at] => IsMisspelt(words[at], others[at]) || (at < words.Length - 1 && IsInitial(words[at],
                others[at])),
            _ when differing.TrueForAll(at => at < words.Length - 1 && IsInitial(words[at], others[at])) => true,
            _ => words.Order(StringComparer.Ordinal).SequenceEqual(others.Order(StringComparer.Ordinal)),
        };
    }

    /// <summary>What two names that are alike share but for a misspelling: the letters that begin first and last
    /// word.</summary>
    public static (char First, char Last) Key(string name) =>
        Words(name) is [[var first, ..], .., [var last, ..]] ? (first < last ? (first, last) : (last, first)) : default;

    private static string[] Words(string name) =>
        Romanization.Of(TextFolding.Words(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsMeant(string one, string other) => one == other || IsInitial(one, other);

    private static bool IsInitial(string one, string other) =>
        (one.Length == 1 || other.Length == 1) && one[0] == other[0];

    private static bool IsMisspelt(string one, string other)
    {
        if (Math.Min(one.Length, other.Length) < FewestLettersOfASwap || EditDistance.Of(one, other) != 1)
        {
            return false;
        }

        var isSwap = one.Length == other.Length
            && one.Order().SequenceEqual(other.Order());
        return isSwap || Math.Min(one.Length, other.Length) >= FewestLetters;
    }
}
