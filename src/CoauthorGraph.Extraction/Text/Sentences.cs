using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Extraction.Text;

/// <summary>Finds the sentence around a place in a text.</summary>
internal static class Sentences
{
    private const string Ellipsis = "…";

    /// <summary>First and last place of the sentence that holds <paramref name="at"/>.</summary>
    public static (int Start, int End) Around(string text, int at)
    {
        var start = at;
        while (start > 0 && !EndsAt(text, start - 1))
        {
            start--;
        }

        while (start < at && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = at;
        while (end < text.Length && !EndsAt(text, end))
        {
            end++;
        }

        return (start, Math.Min(end + 1, text.Length));
    }

    /// <summary>The sentence around a stretch of text, cut at word borders to about <paramref name="limit"/>.</summary>
    public static string Quote(string text, int start, int end, int limit)
    {
        var (from, to) = Around(text, start);
        if (to - from <= limit)
        {
            return TextFolding.CollapseSpace(text.AsSpan(from, to - from));
        }

        var spare = Math.Max(0, limit - (end - start)) / 2;
        var cutFrom = Math.Max(from, start - spare);
        var cutTo = Math.Min(to, cutFrom + limit);
        cutFrom = Math.Max(from, cutTo - limit);
        while (cutFrom > from && cutFrom < start && !char.IsWhiteSpace(text[cutFrom - 1]))
        {
            cutFrom++;
        }

        while (cutTo < to && cutTo > end && !char.IsWhiteSpace(text[cutTo]))
        {
            cutTo--;
        }

        var quote = TextFolding.CollapseSpace(text.AsSpan(cutFrom, cutTo - cutFrom));
        return (cutFrom > from ? Ellipsis : "") + quote + (cutTo < to ? Ellipsis : "");
    }

    /// <summary>
    /// Whether a sentence ends here: a full stop does when white space and no small letter follow, and no initial or
    /// abbreviation precedes.
    /// </summary>
    public static bool EndsAt(string text, int i)
    {
        if (text[i] is not ('.' or '!' or '?' or '\n') || (text[i] != '\n' && i + 1 >= text.Length))
        {
            return false;
        }

        if (text[i] == '\n')
        {
            return true;
        }

        var next = i + 1;
        if (!char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        return text[i] != '.' || !IsAbbreviation(text, i);
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != '(')
        {
            start--;
        }

        var word = text.AsSpan(start, stop - start);
        return (word.Length == 1 && char.IsUpper(word[0])) || word is "e.g" or "i.e" or "al" or "vs" or "cf" or "Fig"
            or "Eq" or "Sec" or "Dr" or "resp" or "approx" or "w.r.t";
    }
}
