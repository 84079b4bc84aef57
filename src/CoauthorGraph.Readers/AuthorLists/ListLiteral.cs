using System.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>
/// Lists as programs write them: Python's and JSON's <c>['Ada', "Bo"]</c>, numpy's without commas, tuples, R's
/// <c>c("Ada", "Bo")</c>, PostgreSQL's <c>{"Ada","Bo Reed"}</c>; of objects in a list their name.
/// </summary>
internal static class ListLiteral
{
    private static readonly string[] NameKeys = ["name", "full_name", "fullName", "display_name", "author", "literal"];
    private static readonly string[] GivenKeys = ["given", "first", "firstName", "first_name", "forename"];
    private static readonly string[] FamilyKeys = ["family", "last", "lastName", "last_name", "surname"];

    /// <summary>The items; null when the text is no such list.</summary>
    public static List<string>? Items(string text)
    {
        var inside = Inside(text.AsSpan().Trim());
        if (inside is null)
        {
            return null;
        }

        var items = new List<string>();
        var at = 0;
        var list = inside.Value.Text;
        while (true)
        {
            while (at < list.Length && (char.IsWhiteSpace(list[at]) || list[at] is ','))
            {
                at++;
            }

            if (at >= list.Length)
            {
                return items;
            }

            if (list[at] == '{')
            {
                if (Object(list, ref at) is not { } name)
                {
                    return null;
                }

                items.Add(name);
            }
            else if (Quote(list[at]))
            {
                if (Quoted(list, ref at) is not { } item)
                {
                    return null;
                }

                items.Add(item);
            }
            else
            {
                var end = list.IndexOf(',', at);
                end = end < 0 ? list.Length : end;
                var word = list[at..end].Trim();
                if (!inside.Value.BareAllowed && word is not ("None" or "nan" or "null"))
                {
                    return null;
                }

                items.Add(word);
                at = end;
            }
        }
    }

    private static Bracketed? Inside(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return null;
        }

        if (text.StartsWith("c(") && text[^1] == ')')
        {
            return FirstIsQuote(text[2..^1]) ? new(new string(text[2..^1]), false) : null;
        }

        if (text[0] == '[' && text[^1] == ']')
        {
            var inside = text[1..^1];
            return inside.Trim().Length == 0 || FirstIsQuote(inside) || inside.TrimStart()[0] == '{'
                ? new(new string(inside), false) : null;
        }

        return text[0] == '(' && text[^1] == ')' && FirstIsQuote(text[1..^1]) ? new(new string(text[1..^1]), false)
            : text[0] == '{' && text[^1] == '}' && text.Count('{') == 1 && !text.Contains(':')
                ? new(new string(text[1..^1]), true)
            : null;
    }

    private static bool FirstIsQuote(ReadOnlySpan<char> text) => text.TrimStart() is [var first, ..] && Quote(first);

    private static bool Quote(char c) => c is '\'' or '"' or '‘' or '“';

    private static string? Quoted(string list, ref int at)
    {
        var close = list[at] switch
        {
            '‘' => '’',
            '“' => '”',
            var same => same,
        };
        var value = new StringBuilder();
        for (at++; at < list.Length; at++)
        {
            var c = list[at];
            if (c == '\\' && at + 1 < list.Length)
            {
                Escaped(list, ref at, value);
            }
            else if (c == close && (close != '’' || Ends(list, at + 1)))
            {
                at++;
                return value.ToString();
            }
            else
            {
                value.Append(c);
            }
        }

        return null;
    }

    private static bool Ends(string list, int at) => list.AsSpan(at).TrimStart() is [] or [',' or ':' or '}', ..];

    private static void Escaped(string list, ref int at, StringBuilder value)
    {
        var sign = list[++at];
        var digits = sign switch { 'u' => 4, 'x' => 2, _ => 0 };
        if (digits > 0 && at + digits < list.Length && int.TryParse(
            list.AsSpan(at + 1, digits), System.Globalization.NumberStyles.HexNumber, null, out var code))
        {
            value.Append((char)code);
            at += digits;
            return;
        }

        value.Append(sign is 'n' or 't' or 'r' ? ' ' : sign);
    }

    // {'name': 'Ada Quill', 'ids': [1, 2]}
    private static string? Object(string list, ref int at)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var depth = 0;
        string? key = null;
        while (at < list.Length)
        {
            var c = list[at];
            if (Quote(c))
            {
                if (Quoted(list, ref at) is not { } text)
                {
                    return null;
                }

                var isKey = list.AsSpan(at).TrimStart() is [':', ..];
                if (depth == 1 && isKey)
                {
                    key = text;
                }
                else if (depth == 1 && key is not null)
                {
                    values.TryAdd(key, text);
                    key = null;
                }

                continue;
            }

            at++;
            depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return Name(values);
            }
        }

        return null;
    }

    private static string Name(Dictionary<string, string> values)
    {
        string? given = First(values, GivenKeys), family = First(values, FamilyKeys);
        return family is null ? First(values, NameKeys) ?? given ?? ""
            : given is null ? family : $"{family}, {given}";
    }

    private static string? First(Dictionary<string, string> values, string[] keys)
    {
        foreach (var key in keys)
        {
            if (values.TryGetValue(key, out var value) && value.Length > 0)
            {
                return value;
            }
        }

        return null;
    }

    private readonly record struct Bracketed(string Text, bool BareAllowed);
}
