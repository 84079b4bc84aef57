using System.Buffers;
using System.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>Brings the text of an author list into plain letters before it is cut.</summary>
internal static class AuthorListText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<&；，、（・^\t\r/·•∙");

    private static readonly SearchValues<char> Parting = SearchValues.Create("<&；，、（・\t\r/·•∙,;|\n([{\"'");

    /// <summary>Whether a text is one name without a comma, as nothing that parts names or could be markup is in
    /// it.</summary>
    public static bool IsOneName(ReadOnlySpan<char> list) =>
        !list.IsWhiteSpace() && !list.ContainsAny(Parting) && !AuthorListSeparators.HasWords(list)
        && list[0] != ' ' && list[^1] != ' '
        && !list.StartsWith("and ", StringComparison.OrdinalIgnoreCase)
        && !list.EndsWith(" and", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without markup and character references, with plain separators; line feeds stay.</summary>
    public static string Plain(string list)
    {
        if (!list.AsSpan().ContainsAny(Special))
        {
            return list;
        }

        var text = Markup.IsIn(list) ? WithoutMarkup(list) : list;
        text = text.Replace('；', ';').Replace('，', ',').Replace('、', ',').Replace('\t', ' ')
            .Replace('（', '(').Replace('）', ')')
            .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        foreach (var sign in (ReadOnlySpan<string>)[" / ", " · ", " • ", " ∙ "])
        {
            text = text.Replace(sign, "; ", StringComparison.Ordinal);
        }

        text = text.Contains('^', StringComparison.Ordinal) ? WithoutRaised(text) : text;
        text = text.Contains('・', StringComparison.Ordinal) ? WithPartedHan(text) : text;
        return text.Contains('/', StringComparison.Ordinal) && AreNames(text.Split('/'))
            ? text.Replace('/', ';') : text;
    }

    // "Quill^1,2, Bo Reed^{2}": the commas of marks part no names.
    private static string WithoutRaised(string text)
    {
        var plain = new StringBuilder(text.Length);
        var from = 0;
        var lastBrace = text.LastIndexOf('}');
        for (var caret = text.IndexOf('^', 1); caret > 0; caret = text.IndexOf('^', from))
        {
            plain.Append(text, from, caret - from);
            from = caret + 1;
            if (from < lastBrace && text[from] == '{')
            {
                from = text.IndexOf('}', from) + 1;
                continue;
            }

            while (from < text.Length && (IsRaised(text[from])
                || (text[from] == ',' && from + 1 < text.Length && IsRaised(text[from + 1]))))
            {
                from++;
            }
        }

        return plain.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsRaised(char c) => char.IsAsciiDigit(c) || c is '*' or '†' or '‡';

    // "田中 太郎・鈴木 花子"; between Kana, as in "ジョン・スミス", the dot is a space of one name.
    private static string WithPartedHan(string text)
    {
        var parted = text.ToCharArray();
        for (var i = 1; i + 1 < parted.Length; i++)
        {
            if (text[i] == '・' && text[i - 1] >= '\u3400' && text[i + 1] >= '\u3400')
            {
                parted[i] = ';';
            }
        }

        return new string(parted);
    }

    // "Ada Quill/Bo Reed".
    private static bool AreNames(string[] parts) => Array.TrueForAll(parts, static part =>
        part.Trim().IndexOf(' ', StringComparison.Ordinal) > 0 && char.IsUpper(part.Trim()[0])
        && !part.AsSpan().ContainsAnyInRange('0', '9') && !part.Contains(':', StringComparison.Ordinal)
        && !GroupNames.Is(part));

    private static string WithoutMarkup(string list)
    {
        var text = new StringBuilder();
        foreach (var line in WithoutSuperscripts(list)
            .Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase)
            .Replace("<br/>", "\n", StringComparison.OrdinalIgnoreCase)
            .Replace("<br />", "\n", StringComparison.OrdinalIgnoreCase).Split('\n'))
        {
            // An address in angle brackets is no tag.
            var plain = line.Contains('@', StringComparison.Ordinal)
                ? line.Replace('<', '(').Replace('>', ')') : line;
            text.Append(text.Length == 0 ? "" : "\n").Append(Markup.Plain(plain));
        }

        return text.ToString();
    }

    // What is set higher beside a name is a mark.
    private static string WithoutSuperscripts(string list)
    {
        for (var open = list.IndexOf("<sup", StringComparison.OrdinalIgnoreCase); open >= 0;
            open = list.IndexOf("<sup", open, StringComparison.OrdinalIgnoreCase))
        {
            var close = list.IndexOf("</sup>", open, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
            {
                break;
            }

            list = list.Remove(open, close + 6 - open);
        }

        return list;
    }
}
