namespace CoauthorGraph.Cypher.Functions.Strings;

/// <summary>Takes characters off the ends of texts.</summary>
internal static class Trimming
{
    /// <summary>The text without blanks, or without the characters that are given, at its ends.</summary>
    public static string Trim(string text, string? characters, bool atStart, bool atEnd)
    {
        var points = characters is null ? null : CodePoints.Each(characters);
        int start = 0, end = text.Length;
        while (atStart && start < end && TakeAt(text, start, end, points, false) is > 0 and var length)
        {
            start += length;
        }

        while (atEnd && start < end && TakeAt(text, start, end, points, true) is > 0 and var length)
        {
            end -= length;
        }

        return text[start..end];
    }

    // No-break spaces hold words together and are no blanks; some control characters are.
    private static bool IsBlank(char c) => c is >= '\u001C' and <= '\u001F'
        || (char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u2007' or '\u202F' or '\u0085'));

    private static int TakeAt(string text, int start, int end, List<string>? points, bool isEnd)
    {
        if (points is null)
        {
            return IsBlank(text[isEnd ? end - 1 : start]) ? 1 : 0;
        }

        var part = text.AsSpan(start, end - start);
        foreach (var point in points)
        {
            if (isEnd
                ? part.EndsWith(point, StringComparison.Ordinal)
                : part.StartsWith(point, StringComparison.Ordinal))
            {
                return point.Length;
            }
        }

        return 0;
    }
}
