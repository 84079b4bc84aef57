using System.Buffers;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>Cuts lists of authors at what is never part of a name: semicolons, bars, line feeds, and
/// <c>and</c>.</summary>
internal static class AuthorListSeparators
{
    // So much before and behind a word tells whether it parts names.
    private const int Around = 500;

    private static readonly SearchValues<char> Hard = SearchValues.Create(";|\n");
    private static readonly string[] Words = [" and ", " & ", " und ", " et ", " AND ", " And ", " y ", " e "];

    /// <summary>The parts, each a name or names with commas between them; separators in brackets part
    /// nothing.</summary>
    public static List<string> Cut(string text)
    {
        var parts = new List<string>();
        if (text.AsSpan().ContainsAny(Hard))
        {
            Hards(text, parts);
        }
        else
        {
            AddWords(text, parts);
        }

        return parts;
    }

    /// <summary>Whether words that may part names stand in a text.</summary>
    public static bool HasWords(ReadOnlySpan<char> text) => NextWord(text, 0, out _) >= 0;

    // Where the next such word begins, the space before it counted; -1 for none.
    private static int NextWord(ReadOnlySpan<char> text, int from, out string word)
    {
        for (var space = Space(text, from); space >= 0 && space + 2 < text.Length; space = Space(text, space + 1))
        {
            if (text[space + 1] is 'a' or '&' or 'u' or 'e' or 'A' or 'y' && WordAt(text[space..]) is { } found)
            {
                word = found;
                return space;
            }
        }

        word = "";
        return -1;
    }

    private static int Space(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOf(' ') is >= 0 and var at ? from + at : -1;

    private static string? WordAt(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (text.StartsWith(word))
            {
                return word;
            }
        }

        return null;
    }

    private static void Hards(string text, List<string> parts)
    {
        var feeds = FeedsPart(text);
        int depth = 0, start = 0;
        var nests = text.AsSpan().ContainsAny('(', '[') && IsBalanced(text);
        for (var i = nests ? 0 : text.AsSpan().IndexOfAny(Hard); i >= 0 && i < text.Length;
            i = nests ? i + 1 : i + 1 + NextHard(text, i + 1))
        {
            var c = text[i];
            depth += !nests ? 0 : c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (depth == 0 && (c is ';' or '|' || (c == '\n' && feeds)))
            {
                AddWords(text[start..i], parts);
                start = i + 1;
            }
        }

        AddWords(text[start..], parts);
    }

    private static int NextHard(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(Hard);
        return at < 0 ? text.Length : at;
    }

    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    // A line feed parts names that are whole on both sides; else a program has broken a line.
    private static bool FeedsPart(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var last = line.AsSpan()[(line.LastIndexOfAny([';', '|']) + 1)..].Trim();
            var isWhole = last.Length == 0 || last.Contains(' ') || ListPiece.Of(new string(last)).IsWhole;
            if (!isWhole || last.EndsWith(",") || Core.Names.NameParticles.IsLowerParticle(LastWord(last)))
            {
                return false;
            }
        }

        return true;
    }

    private static string LastWord(ReadOnlySpan<char> text) => new(text[(text.LastIndexOf(' ') + 1)..]);

    private static void AddWords(string text, List<string> parts)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            text = text.Replace('\n', ' ');
        }

        var rest = WithoutJoint(text.AsSpan().Trim());
        for (var at = NextWord(rest, 0, out var word); at >= 0; at = NextWord(rest, at + 1, out word))
        {
            if (at > 0 && Parts(rest[..at], rest[(at + word.Length)..], word))
            {
                Add(rest[..at], parts);
                rest = WithoutJoint(rest[(at + word.Length)..].Trim());
                at = -1;
            }
        }

        Add(rest, parts);
    }

    // A list that ends "…; and Reed, Bo" or "A, & B".
    private static ReadOnlySpan<char> WithoutJoint(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || (text[0] is not ('a' or '&' or 'u' or 'A') && text[^1] is not ('d' or '&' or 'D')))
        {
            return text;
        }

        foreach (var word in (ReadOnlySpan<string>)["and ", "& ", "und ", "AND "])
        {
            text = text.StartsWith(word) ? text[word.Length..].TrimStart() : text;
        }

        foreach (var word in (ReadOnlySpan<string>)[" and", " &", " AND"])
        {
            text = text.EndsWith(word) ? text[..^word.Length].TrimEnd() : text;
        }

        return text is "and" or "&" or "AND" ? [] : text;
    }

    // Not "Centre for Research and Development", and not "A et al.".
    private static bool Parts(ReadOnlySpan<char> before, ReadOnlySpan<char> after, string word)
    {
        before = before[^Math.Min(before.Length, Around)..];
        after = after[..Math.Min(after.Length, Around)];
        if (CutWords.IsCut(new string(after)) || (word == " et " && (after.StartsWith("al") || !IsName(after))))
        {
            return false;
        }

        // "Ortega y Gasset" is one name; the last of a list is parted so.
        if (word is " y " or " e " && !(before.Contains(',') && IsName(before[(before.LastIndexOf(',') + 1)..])
            && IsName(after)))
        {
            return false;
        }

        var group = before[(before.LastIndexOf(',') + 1)..].Trim();
        var rest = after.IndexOf(',') is >= 0 and var comma ? after[..comma] : after;
        return (!IsOrganisation(group) || IsName(rest)) && !(IsOrganisation(rest) && !IsName(group))
            && !group.EndsWith(" of") && !group.EndsWith(" for");
    }

    private static bool IsOrganisation(ReadOnlySpan<char> text) =>
        text.Contains(" of ", StringComparison.OrdinalIgnoreCase)
        || text.Contains(" for ", StringComparison.OrdinalIgnoreCase)
        || GroupNames.Is(text);

    private static bool IsName(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Contains(' ') && char.IsUpper(text[0]) && !IsOrganisation(text);
    }

    private static void Add(ReadOnlySpan<char> text, List<string> parts)
    {
        if (text.Trim() is { Length: > 0 } part)
        {
            parts.Add(new string(part));
        }
    }
}
