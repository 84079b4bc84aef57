using System.Net;
using System.Text;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Text;

/// <summary>Takes HTML, MathML and JATS tags and character references out of titles and abstracts.</summary>
internal static class Markup
{
    /// <summary>The plain text, white space collapsed.</summary>
    public static string Plain(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        return IsIn(text) ? WithoutMarkup(text) : TextFolding.CollapseSpace(text);
    }

    /// <summary>As <see cref="Plain(string?)"/>; the text's own place is written over.</summary>
    public static string Plain(Span<char> text) =>
        IsIn(text) ? WithoutMarkup(new string(text)) : new string(TextFolding.Collapse(text));

    /// <summary>Whether a text may have markup in it.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny('<', '&');

    private static string WithoutMarkup(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('<', at);
            if (open < 0)
            {
                plain.Append(text, at, text.Length - at);
                break;
            }

            plain.Append(text, at, open - at);
            var close = IsTag(text, open) ? text.IndexOf('>', open) : -1;
            if (close < 0)
            {
                plain.Append('<');
                at = open + 1;
                continue;
            }

            if (SeparatesWords(text.AsSpan(open, close - open)))
            {
                plain.Append(' ');
            }

            at = close + 1;
        }

        return TextFolding.CollapseSpace(WebUtility.HtmlDecode(plain.ToString()));
    }

    // "p < 0.05" and "a<b" are no tags; names of tags are letters, perhaps with a prefix.
    private static bool IsTag(string text, int open)
    {
        var at = open + 1;
        if (at < text.Length && text[at] == '/')
        {
            at++;
        }

        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is ':' or '-'))
        {
            at++;
        }

        return at > start && at < text.Length && char.IsAsciiLetter(text[start])
            && text[at] is '>' or ' ' or '/' or '\n' or '\t';
    }

    private static bool SeparatesWords(ReadOnlySpan<char> tag) =>
        tag.Contains(":p", StringComparison.Ordinal) || tag.Contains(":title", StringComparison.Ordinal)
        || tag.TrimStart("</").Trim() is "p" or "br" or "br/" or "div" or "li";
}
