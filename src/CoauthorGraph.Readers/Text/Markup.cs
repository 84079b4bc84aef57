using System.Text;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Text;

/// <summary>Takes HTML, MathML and JATS tags and character references out of names, titles and abstracts, also where
/// the tags are written as references or the references were written as such once more.</summary>
internal static class Markup
{
    private const int MostRounds = 3;

    // What does not end within this many characters is text.
    private const int LongestHidden = 1 << 14;

    /// <summary>The plain text, white space collapsed.</summary>
    public static string Plain(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        return IsIn(text) ? TextFolding.CollapseSpace(WithoutMarkup(text)) : TextFolding.CollapseSpace(text);
    }

    /// <summary>As <see cref="Plain(string?)"/>; the text's own place is written over.</summary>
    public static string Plain(Span<char> text) =>
        IsIn(text) ? TextFolding.CollapseSpace(WithoutMarkup(new string(text)))
        : new string(TextFolding.Collapse(text));

    /// <summary>Whether a text may have markup in it.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny('<', '&');

    /// <summary>The text without markup, its white space as it is.</summary>
    public static string WithoutMarkup(string text)
    {
        // What a reference stands for may be a part of a tag or of another reference.
        for (var round = 0; round < MostRounds && IsIn(text); round++)
        {
            var before = text;
            text = CharacterReferences.Resolve(WithoutTags(text));
            if (text == before)
            {
                break;
            }
        }

        return text;
    }

    private static string WithoutTags(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var at = 0;
        for (; open >= 0; open = at < text.Length ? text.IndexOf('<', at) : -1)
        {
            plain.Append(text, at, open - at);
            at = EndOfTag(text, open, plain);
            if (at == open)
            {
                plain.Append('<');
                at++;
            }
        }

        return plain.Append(text, at, text.Length - at).ToString();
    }

    // Where the text goes on behind a tag, a comment or what is not shown; the same place when there is none.
    // "p < 0.05", "a<b" and "List<T>" are no tags.
    private static int EndOfTag(string text, int open, StringBuilder plain)
    {
        var rest = text.AsSpan(open + 1);
        if (rest.StartsWith("!--") || rest.StartsWith("![CDATA["))
        {
            return EndOfSpecial(text, open, rest[1] == '-', plain);
        }

        var isEnd = rest.StartsWith("/");
        rest = isEnd ? rest[1..] : rest;
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is ':' or '-' or '_'))
        {
            length++;
        }

        var name = rest[..length];
        var close = length == 0 || length == rest.Length || !char.IsAsciiLetter(rest[0])
            || rest[length] is not ('>' or ' ' or '/' or '\n' or '\r' or '\t') || !MarkupTags.IsKnown(name)
            ? -1 : text.IndexOfAny(['<', '>'], open + 1);
        if (close < 0 || text[close] == '<')
        {
            return open;
        }

        plain.Append(MarkupTags.PartsWords(name) ? " " : "");
        var isShown = isEnd || text[close - 1] == '/' || !(MarkupTags.Hides(name)
            || (MarkupTags.IsTex(name) && text.Contains("<mml:math", StringComparison.OrdinalIgnoreCase)));
        return isShown ? close + 1 : EndOfHidden(text, name, close + 1);
    }

    private static int EndOfSpecial(string text, int open, bool isComment, StringBuilder plain)
    {
        var start = open + (isComment ? 4 : 9);
        if (start > text.Length)
        {
            return open;
        }

        var end = text.IndexOf(
            isComment ? "-->" : "]]>", start, Math.Min(LongestHidden, text.Length - start), StringComparison.Ordinal);
        if (end < 0)
        {
            return open;
        }

        if (!isComment)
        {
            plain.Append(text, start, end - start);
        }

        return end + 3;
    }

    private static int EndOfHidden(string text, ReadOnlySpan<char> name, int start)
    {
        var end = text.IndexOf(
            $"</{name}", start, Math.Min(LongestHidden, text.Length - start), StringComparison.OrdinalIgnoreCase);
        var close = end < 0 ? -1 : text.IndexOf('>', end);
        return close < 0 ? start : close + 1;
    }
}
