using System.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>Tells initials from names by how they are written.</summary>
internal static class Initials
{
    private const int MostWithoutDots = 4;
    private const int MostInGroup = 3;

    /// <summary>Whether a word is initials: <c>J</c>, <c>JA</c>, <c>J.</c>, <c>D.G.</c>, <c>J.-P.</c>, <c>Yu.V.</c>; in
    /// capitals throughout up to four letters, as most are no name of their own.</summary>
    public static bool Are(ReadOnlySpan<char> word)
    {
        int letters = 0, group = 0;
        var hasSeparator = false;
        var isStart = true;
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.Value is '.' or '-' or '‐' or '‑' or '\'' or '’')
            {
                hasSeparator |= rune.Value == '.';
                isStart = true;
                group = 0;
                continue;
            }

            if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            // A small letter only inside a group that a dot ends: "Yu.", "Th.".
            if (!Rune.IsLetter(rune) || (isStart && !Rune.IsUpper(rune))
                || (!Rune.IsUpper(rune) && (!word.Contains('.') || group == 0)))
            {
                return false;
            }

            isStart = false;
            letters++;
            if (++group > (hasSeparator || word.Contains('.') ? MostInGroup : MostWithoutDots))
            {
                return false;
            }
        }

        return letters > 0 && !IsNoInitial(word) && (group == 0 || !HasSmall(word) || EndsWithDot(word));
    }

    /// <summary>Whether a word is initials as Russian names have them without dots: <c>IuV</c>, <c>KhA</c>.</summary>
    public static bool AreWithSmallLetters(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]))
            {
                capitals++;
            }
            else if (!char.IsLower(word[i]) || i == 0 || !char.IsUpper(word[i - 1]))
            {
                return false;
            }
        }

        return capitals is 2 or 3 && word.Length is 3 or 4;
    }

    /// <summary>Whether a word is one letter, with or without a dot.</summary>
    public static bool IsSingle(ReadOnlySpan<char> word) => word.TrimEnd('.').Length == 1 && Are(word);

    private static bool IsNoInitial(ReadOnlySpan<char> word) => word is "St." or "Jr." or "Sr." or "Dr." or "Ste.";

    private static bool EndsWithDot(ReadOnlySpan<char> word) => word[^1] == '.';

    private static bool HasSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
