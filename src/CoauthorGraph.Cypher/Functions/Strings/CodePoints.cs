namespace CoauthorGraph.Cypher.Functions.Strings;

/// <summary>Texts by code points: a pair of surrogates counts as one and is never cut.</summary>
internal static class CodePoints
{
    /// <summary>Number of code points.</summary>
    public static int Count(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
            }
        }

        return count;
    }

    /// <summary>A part by code points; what lies outside of the text is left out.</summary>
    public static string Part(string text, int start, int length)
    {
        if (Count(text) == text.Length)
        {
            start = Math.Min(start, text.Length);
            return text.Substring(start, Math.Min(length, text.Length - start));
        }

        var from = IndexOf(text, 0, start);
        return text[from..IndexOf(text, from, length)];
    }

    /// <summary>The code points from the last to the first.</summary>
    public static string Reverse(string text)
    {
        var reversed = text.ToCharArray();
        Array.Reverse(reversed);
        for (var i = 1; i < reversed.Length; i++)
        {
            if (char.IsSurrogatePair(reversed[i], reversed[i - 1]))
            {
                (reversed[i - 1], reversed[i]) = (reversed[i], reversed[i - 1]);
                i++;
            }
        }

        return new string(reversed);
    }

    /// <summary>Each code point for itself.</summary>
    public static List<string> Each(string text)
    {
        var parts = new List<string>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var next = IndexOf(text, i, 1);
            parts.Add(text[i..next]);
            i = next;
        }

        return parts;
    }

    private static int IndexOf(string text, int from, int points)
    {
        var at = from;
        while (points-- > 0 && at < text.Length)
        {
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        }

        return at;
    }
}
