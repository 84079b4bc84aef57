using System.Buffers;
using System.Collections.Frozen;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>The words by which sources say that a list of authors goes on: they are nobody's name.</summary>
internal static class CutWords
{
    // Longest first where one ends with another; each stands alone or behind a name, a space or comma between.
    private static readonly string[] Phrases =
    [
        "and others", "& others", "und andere", "und weitere", "et autres", "en anderen", "och andra", "og andre",
        "ve diğerleri", "ve arkadaşları", "e outros", "y otros", "ed altri", "и другие", "и соавт", "et alii",
        "et alia", "et alli", "et. al", "et al", "et all", "etal", "and co-workers", "et coll", "y cols", "y col",
        "e cols", "e col", "e altri", "и др", "та ін", "ve ark", "et a", "m. fl", "m.fl", "u. a", "u.a", "i in",
        "i sur", "a kol", "a spol", "és mtsai", "dkk", "dll", "және т.б", "және т. б", "та інші",
        "і інші", "et collaborateurs", "und kollegen",
        "and colleagues", "и соавторы", "& al", "e al", "m fl", "mfl", "ja muut", "and coworkers", "and collaborators",
        "with others", "etc", "und mitarbeiter", "et collègues",
    ];

    // "in" and "u.a" of a name would be too short to be certain of without the dot that they are written with.
    private static readonly FrozenSet<string> WithDot = new[]
    {
        "m. fl", "m.fl", "u. a", "u.a", "i in", "i sur", "a kol", "a spol", "e col", "y col", "et a", "ve ark", "dkk",
        "e al", "& al", "m fl", "etc",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Alone = new[]
    {
        "others", "other", "andere", "autres", "otros", "outros", "altri", "другие", "al", "alii", "more", "等", "等人",
        "他", "ほか", "外", "其他", "及其他", "以及其他", "其他人", "及其他人", "以及其他人", "其他作者", "외", "및 외", "등", "기타",
        "та інші", "басқалар", "…", "",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Signs = ["[...]", "(...)", "...", "…", "。。。", "等人", "等", "ほか", "[…]", "(…)"];

    // What may stand behind the words.
    private const string Ends = " .,;)]>";

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" ,;&([<");

    private static readonly FrozenSet<string> LastWords = Phrases.Concat(Alone)
        .Concat(["authors", "others", "more", "other", "additional", "authors+", "more+", "co-authors",
            "coauthors", "colleagues", "etc"])
        .SelectMany(static phrase =>
            new[] { phrase[(phrase.LastIndexOf(' ') + 1)..], phrase[(phrase.LastIndexOf('.') + 1)..] })
        .Where(static word => word.Length > 0)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name before the words that cut a list; <paramref name="isCut"/> says whether there were
    /// any.</summary>
    public static string Without(string text, out bool isCut)
    {
        isCut = false;
        if (!MayBeCut(text))
        {
            return text;
        }

        var name = text.AsSpan().Trim();
        var length = name.Length;
        foreach (var sign in (ReadOnlySpan<string>)["…", "..."])
        {
            // "Quill, A., … Reed, B.": those between are left out.
            if (name.StartsWith(sign, StringComparison.Ordinal))
            {
                isCut = true;
                name = name[sign.Length..].TrimStart(" .,&");
            }
        }

        while (true)
        {
            if (TryTake(ref name))
            {
                isCut = true;
                continue;
            }

            return isCut ? new string(name) : length == text.Length ? text : new string(name);
        }
    }

    /// <summary>Whether a name ends with words that cut a list, or is nothing else.</summary>
    public static bool Cuts(string text)
    {
        if (!MayBeCut(text))
        {
            return false;
        }

        _ = Without(text, out var isCut);
        return isCut;
    }

    /// <summary>Whether a text is nothing but words that cut a list.</summary>
    public static bool IsCut(string text) =>
        MayBeCut(text) && Without(text, out var isCut).Length == 0 && isCut;

    /// <summary>Whether a name may end with such words: the last of them settles it for nearly all.</summary>
    public static bool MayBeCut(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is '…' or '.')
        {
            return true;
        }

        var bare = text.TrimEnd(Ends);
        if (bare.Length == 0)
        {
            return text.Length > 0;
        }

        // "+ 3".
        if (char.IsAsciiDigit(bare[^1]) && bare.TrimEnd("0123456789").TrimEnd().EndsWith("+"))
        {
            return true;
        }

        if (bare[^1] >= '\u0400' || text[^1] == '…' || text.TrimEnd(" )]").EndsWith("...", StringComparison.Ordinal))
        {
            return true;
        }

        var word = bare[(bare.LastIndexOfAny(Gaps) + 1)..];
        return word.Length > 0 && LastWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static bool TryTake(ref ReadOnlySpan<char> name)
    {
        foreach (var sign in Signs)
        {
            if (name.EndsWith(sign, StringComparison.Ordinal))
            {
                name = name[..^sign.Length].TrimEnd(" ,;");
                return true;
            }
        }

        // "Ada Quill 他".
        foreach (var word in (ReadOnlySpan<string>)[" 他", " 外", " 외", "、他", " 등"])
        {
            if (name.EndsWith(word, StringComparison.Ordinal))
            {
                name = name[..^word.Length].TrimEnd(" ,;.");
                return true;
            }
        }

        return TryTakePhrase(ref name) || TryTakeCounted(ref name) || TryTakeCount(ref name) || TryTakeAlone(ref name);
    }

    private static bool TryTakePhrase(ref ReadOnlySpan<char> name)
    {
        var bare = name.TrimEnd(Ends);
        var hasDot = name.Length > bare.Length && name[bare.Length] == '.';
        foreach (var phrase in Phrases)
        {
            if (bare.EndsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (hasDot || !WithDot.Contains(phrase))
                && (bare.Length == phrase.Length
                    || bare[bare.Length - phrase.Length - 1]
                        is ' ' or ',' or ';' or '(' or '[' or '<' or '.' or '\u00A0'))
            {
                name = WithoutAnd(bare[..^phrase.Length].TrimEnd(" ,;([<&\u00A0"));
                return true;
            }
        }

        return false;
    }

    // "他3名", "外 2명", "等5人": that many more than are named.
    private static bool TryTakeCounted(ref ReadOnlySpan<char> name)
    {
        var bare = name.TrimEnd(Ends);
        if (bare.Length < 3 || bare[^1] is not ('名' or '人' or '명' or '인'))
        {
            return false;
        }

        var digits = bare[..^1].TrimEnd();
        var before = digits.TrimEnd("0123456789０１２３４５６７８９").TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)["ほか", "他", "外", "외", "等", "及其他", "其他"])
        {
            if (before.Length < digits.Length && before.EndsWith(word, StringComparison.Ordinal))
            {
                name = before[..^word.Length].TrimEnd(" ,;、，([");
                return true;
            }
        }

        return false;
    }

    // "+ 5 more", "and 12 other authors", "(3 more authors)".
    private static bool TryTakeCount(ref ReadOnlySpan<char> name)
    {
        var bare = name.TrimEnd(Ends);
        var words = bare;
        var named = false;
        foreach (var word in (ReadOnlySpan<string>)
            ["co-authors", "coauthors", "colleagues", "authors", "others", "more", "other", "additional"])
        {
            if (words.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (words.Length == word.Length || words[words.Length - word.Length - 1] is ' ' or '+'))
            {
                words = words[..^word.Length].TrimEnd();
                named = true;
            }
        }

        var digits = words.TrimEnd("0123456789");
        named |= digits.TrimEnd().EndsWith("+");
        if (!named || digits.Length == words.Length)
        {
            return false;
        }

        var before = WithoutAnd(digits.TrimEnd(" +([<,;&"));
        if (before.Length == digits.Length && before.Length > 0)
        {
            return false;
        }

        name = before;
        return true;
    }

    // The "and" of "and 5 others", also in brackets.
    private static ReadOnlySpan<char> WithoutAnd(ReadOnlySpan<char> text) =>
        text.Equals("and", StringComparison.OrdinalIgnoreCase) ? []
        : text.EndsWith(" and", StringComparison.OrdinalIgnoreCase) || text.EndsWith("(and") || text.EndsWith("[and")
            ? text[..^4].TrimEnd(" ,;([<") : text;

    private static bool TryTakeAlone(ref ReadOnlySpan<char> name)
    {
        var bare = name.Trim(" .,;()[]&");
        if (name.Length == 0 || !Alone.Contains(new string(bare)) || (bare.Length == 0 && !name.Contains('…')))
        {
            return false;
        }

        name = [];
        return true;
    }
}
