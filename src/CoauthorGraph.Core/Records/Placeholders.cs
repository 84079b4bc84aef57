using System.Collections.Frozen;

namespace CoauthorGraph.Core.Records;

/// <summary>What programs and people put into a field that has to be filled: <c>null</c>, <c>n/a</c>, a hyphen. It is
/// as if nothing stood there.</summary>
public static class Placeholders
{
    private const int Longest = 16;

    private static readonly FrozenSet<string> Words = new[]
    {
        "null", "none", "nil", "nan", "n/a", "n.a.", "n.a", "#n/a", "undefined", "unknown", "not available",
        "not applicable",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text says nothing.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        // "[null]", "<NA>"; what has neither letter nor digit is a dash, a dot or a question mark.
        var word = text.Trim(" \t\r\n\"'[]<>()");
        return word is "NA" || Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || !HasSign(word);
    }

    /// <summary>The text; null when it says nothing.</summary>
    public static string? Without(string? text) => text is null || Is(text) ? null : text;

    private static bool HasSign(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                return true;
            }
        }

        return false;
    }
}
