using System.Buffers;
using System.Collections.Frozen;

namespace CoauthorGraph.Core.Records;

/// <summary>E-mail addresses in one form, without those that are nobody's.</summary>
public static class EmailAddress
{
    private const int Longest = 254;

    private const string Around = " \t\r\n\"'<>()[]\u2039\u203A.,;:";

    private static readonly SearchValues<char> NotLocal = SearchValues.Create(" \t\r\n\"'<>()[],;:@\\");

    private static readonly SearchValues<char> SmallDomain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    // Without the signs between their words; who is mailed to answers for no one.
    private static readonly FrozenSet<string> Nobodys = new[]
    {
        "noreply", "donotreply", "dontreply", "noemail", "nomail", "none", "null", "na", "nil", "nan", "no", "nobody",
        "unknown", "undefined", "anonymous", "notavailable", "notapplicable", "notprovided",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The address that a text is, without <c>mailto:</c>, brackets and what ends a sentence, its domain in
    /// small letters; null when it is none, or stands for none (<c>noreply@…</c>, <c>none@none.com</c>).</summary>
    public static string? Of(string? printed)
    {
        var text = printed.AsSpan();

        // "Ada Quill <ada@lab.example>".
        text = text[(text.LastIndexOf('<') + 1)..].Trim(Around);
        text = text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..].Trim(Around) : text;
        text = text.IndexOf('?') is > 0 and var query ? text[..query] : text;
        var at = text.IndexOf('@');
        if (at < 1 || text.Length > Longest || text[..at].ContainsAny(NotLocal) || !IsDomain(text[(at + 1)..])
            || IsNobodys(text[..at]))
        {
            return null;
        }

        var domain = text[(at + 1)..];
        return domain.ContainsAnyExcept(SmallDomain)
            ? string.Concat(text[..(at + 1)], domain.ToString().ToLowerInvariant())
            : text.Length == printed!.Length ? printed : text.ToString();
    }

    private static bool IsDomain(ReadOnlySpan<char> text)
    {
        var labels = 0;
        foreach (var label in text.Split('.'))
        {
            labels++;
            if (text[label] is not { Length: > 0 } part || part[0] == '-' || part[^1] == '-')
            {
                return false;
            }

            foreach (var letter in part)
            {
                if (!char.IsLetterOrDigit(letter) && letter != '-' && !char.IsSurrogate(letter))
                {
                    return false;
                }
            }
        }

        return labels > 1;
    }

    // "no-reply", "Do.Not_Reply", "noreply+42".
    private static bool IsNobodys(ReadOnlySpan<char> local)
    {
        local = local.IndexOf('+') is > 0 and var plus ? local[..plus] : local;
        Span<char> letters = stackalloc char[16];
        var count = 0;
        foreach (var letter in local)
        {
            if (letter is '-' or '_' or '.')
            {
                continue;
            }

            if (count == letters.Length)
            {
                return false;
            }

            letters[count++] = letter;
        }

        return count == 0 || Nobodys.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters[..count]);
    }
}
