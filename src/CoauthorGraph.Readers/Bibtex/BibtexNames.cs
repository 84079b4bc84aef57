using System.Buffers;
using System.Text;
using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Bibtex;

/// <summary>
/// Author lists as BibTeX has them: names parted by <c>and</c> outside braces, <c>First von Last</c>, <c>von Last,
/// First</c> or <c>von Last, Jr, First</c>; a name wholly in braces is an organisation; <c>others</c> at the end means
/// that the list is cut; BibLaTeX's <c>given=Ada, family=Quill</c>. What people write in place of it, as commas and
/// semicolons between names, is cut as other lists are.
/// </summary>
internal static class BibtexNames
{
    private static readonly SearchValues<char> KeyLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-");

    private static readonly (string Open, char Close)[] Marks =
    [
        ("$^", '$'), ("${}^", '$'), (@"\textsuperscript{", '}'), (@"\thanks{", '}'), (@"\footnote{", '}'),
        (@"\footnotemark[", ']'), (@"\inst{", '}'), (@"\orcidlink{", '}'), (@"\orcidID{", '}'), (@"\orcid{", '}'),
        (@"\affil{", '}'), (@"\IEEEauthorrefmark{", '}'),
    ];

    /// <summary>The authors of a list.</summary>
    public static AuthorListBuilder Parse(string list, AuthorListStyle style)
    {
        var authors = new AuthorListBuilder();
        var plain = new List<string>();
        foreach (var printed in Split(list, "and"))
        {
            var name = WithoutMarks(printed);
            if (IsKeptTogether(name))
            {
                Add(plain, style, authors);
                authors.Add(Name(name, authors.Authors.Count));
            }
            else
            {
                plain.Add(Plain(name));
            }
        }

        Add(plain, style, authors);
        return authors;
    }

    /// <summary>A list for the sample that tells how a file's lists are written; null where braces say it.</summary>
    public static string? Sample(string list) =>
        Split(list, "and").Exists(static name => IsKeptTogether(WithoutMarks(name))) ? null : Plain(WithoutMarks(list));

    private static void Add(List<string> plain, AuthorListStyle style, AuthorListBuilder authors)
    {
        if (plain.Count == 0)
        {
            return;
        }

        var names = AuthorListCutter.Names(plain, style);
        var order = style.OrderOf(names);
        foreach (var name in names)
        {
            authors.Add(name, order);
        }

        plain.Clear();
    }

    // "$^1$" and "\thanks{…}" behind a name.
    private static string WithoutMarks(string name)
    {
        if (!name.AsSpan().ContainsAny('$', '\\'))
        {
            return name;
        }

        foreach (var (open, close) in Marks)
        {
            name = Without(name, open, close);
        }

        return name;
    }

    private static string Without(string name, string open, char close)
    {
        var at = name.IndexOf(open, StringComparison.Ordinal);
        if (at <= 0)
        {
            return name;
        }

        var plain = new StringBuilder(name.Length);
        var from = 0;
        for (; at > 0 && EndOfMark(name, at + open.Length, close) is >= 0 and var end;
            at = name.IndexOf(open, from, StringComparison.Ordinal))
        {
            plain.Append(name, from, at - from);
            from = end + 1;
        }

        return plain.Append(name, from, name.Length - from).ToString();
    }

    private static int EndOfMark(string name, int from, char close)
    {
        var depth = 0;
        for (var i = from; i < name.Length; i++)
        {
            if (depth == 0 && name[i] == close)
            {
                return i;
            }

            depth += name[i] == '{' ? 1 : name[i] == '}' ? -1 : 0;
        }

        return -1;
    }

    // Braces around words, and BibLaTeX's "given=Ada", say what the parts of a name are.
    private static bool IsKeptTogether(string name)
    {
        if (IsExtended(name))
        {
            return true;
        }

        for (var open = name.IndexOf('{', StringComparison.Ordinal); open >= 0; open = name.IndexOf('{', open + 1))
        {
            var close = name.IndexOf('}', open);
            if (close > 0 && name.AsSpan(open + 1, close - open - 1) is [not '\\', ..] inside
                && (inside.ContainsAny(" ,&;\n") || (open == 0 && close == name.Length - 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static PaperAuthor? Name(string name, int position)
    {
        var commas = Split(name, ",");
        if (commas.Count > 0 && IsExtended(commas[0]))
        {
            return Extended(commas, position);
        }

        if (IsBraced(name))
        {
            var inside = Plain(name);
            return Nobody.Is(inside) ? null
                : inside.Contains(' ', StringComparison.Ordinal)
                    ? Mentions.Group(inside, position)
                    : Mentions.Printed(inside, position);
        }

        if (commas.Count > 1)
        {
            return commas.Count == 2
                ? Mentions.Parts(Plain(commas[1]), Plain(commas[0]), null, position)
                : Mentions.Parts(Plain(string.Join(' ', commas.Skip(2))), Plain(commas[0]), Plain(commas[1]), position);
        }

        // A family name of several words is kept together by braces.
        var open = name.EndsWith('}') ? StartOfLastGroup(name) : -1;
        return open > 0 && name[open..].Contains(' ', StringComparison.Ordinal) && name[open - 1] == ' '
            ? Mentions.Parts(Plain(name[..open]), Plain(name[open..]), null, position)
            : Mentions.Printed(Plain(name), position);
    }

    // "given=Ada, family=Quill", and options of a list, as "nosortothers=true"; not the accent of "Qu{\=i}ll".
    private static bool IsExtended(string name)
    {
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        return equals > 1 && name.AsSpan(0, equals).TrimEnd().TrimStart('"') is [_, ..] key
            && !key.ContainsAnyExcept(KeyLetters);
    }

    private static PaperAuthor? Extended(List<string> parts, int position)
    {
        string? given = null, family = null, prefix = null, suffix = null;
        foreach (var part in parts)
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : Plain(part[(equals + 1)..]).Trim('"');
            switch (equals < 0 ? "" : part[..equals].Trim().ToLowerInvariant())
            {
                case "given":
                    given = value;
                    break;
                case "family":
                    family = value;
                    break;
                case "prefix":
                    prefix = value;
                    break;
                case "suffix":
                    suffix = value;
                    break;
                default:
                    break;
            }
        }

        return Mentions.Parts(given, $"{prefix} {family}", suffix, position);
    }

    private static string Plain(string text)
    {
        var plain = Markup.Plain(LatexText.DecodeDocument(text));
        return NameParticles.IsSuffix(plain) ? plain : plain.TrimStart(',', ' ');
    }

    // One group of braces around everything, and not just an accent.
    private static bool IsBraced(string name) =>
        name is ['{', not '\\', .., '}'] && StartOfLastGroup(name) == 0;

    private static int StartOfLastGroup(string name)
    {
        var depth = 0;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            depth += name[i] == '}' ? 1 : name[i] == '{' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // Cuts at a word or sign outside braces.
    private static List<string> Split(string text, string separator)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth <= 0 && IsSeparator(text, i, separator))
            {
                AddTrimmed(i > start && text[i - 1] == '\\' ? text[start..(i - 1)] : text[start..i], parts);
                start = i + separator.Length;
                i = start - 1;
            }
        }

        AddTrimmed(text[start..], parts);
        return parts;
    }

    private static bool IsSeparator(string text, int at, string separator) =>
        string.Compare(text, at, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (separator == "," || ((at == 0 || char.IsWhiteSpace(text[at - 1])
                || (text[at - 1] == '\\' && at > 1 && char.IsWhiteSpace(text[at - 2])))
            && (at + separator.Length == text.Length || char.IsWhiteSpace(text[at + separator.Length]))));

    private static void AddTrimmed(string part, List<string> parts)
    {
        var text = part.Trim();
        if (text.Length > 0)
        {
            parts.Add(text);
        }
    }
}
