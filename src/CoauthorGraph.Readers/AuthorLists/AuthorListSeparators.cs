using System.Buffers;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>Cuts lists of authors at what is never part of a name: semicolons, bars, line feeds, and
/// <c>and</c>.</summary>
internal static class AuthorListSeparators
{
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
    public static bool HasWords(ReadOnlySpan<char> text)
    {
        for (var space = text.IndexOf(' '); space >= 0 && space + 2 < text.Length;)
        {
            if (text[space + 1] is 'a' or '&' or 'u' or 'e' or 'A' or 'y' && BeginsWithWord(text[space..]))
            {
                return true;
            }

            var next = text[(space + 1)..].IndexOf(' ');
            space = next < 0 ? -1 : space + 1 + next;
        }

        return false;
    }

    private static bool BeginsWithWord(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
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

        text = WithoutJoint(text.Trim());
        if (!HasWords(text))
        {
            Add(text, parts);
            return;
        }

        foreach (var word in Words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at > 0 && Parts(text, at, word))
            {
                Add(text[..at], parts);
                AddWords(text[(at + word.Length)..], parts);
                return;
            }
        }

        Add(text, parts);
    }

    // A list that ends "…; and Reed, Bo" or "A, & B".
    private static string WithoutJoint(string text)
    {
        if (text.Length == 0 || (text[0] is not ('a' or '&' or 'u' or 'A') && text[^1] is not ('d' or '&' or 'D')))
        {
            return text;
        }

        foreach (var word in (ReadOnlySpan<string>)["and ", "& ", "und ", "AND "])
        {
            text = text.StartsWith(word, StringComparison.Ordinal) ? text[word.Length..].TrimStart() : text;
        }

        foreach (var word in (ReadOnlySpan<string>)[" and", " &", " AND"])
        {
            text = text.EndsWith(word, StringComparison.Ordinal) ? text[..^word.Length].TrimEnd() : text;
        }

        return text is "and" or "&" or "AND" ? "" : text;
    }

    // Not "Centre for Research and Development", and not "A et al.".
    private static bool Parts(string text, int at, string word)
    {
        var before = text.AsSpan(0, at);
        var after = text.AsSpan(at + word.Length);
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

    private static void Add(string text, List<string> parts)
    {
        if (text.AsSpan().Trim() is { Length: > 0 } part)
        {
            parts.Add(part.Length == text.Length ? text : new string(part));
        }
    }
}
