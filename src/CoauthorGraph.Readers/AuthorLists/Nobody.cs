using System.Buffers;
using System.Collections.Frozen;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>What sources print where they know of no author.</summary>
internal static class Nobody
{
    private const int Longest = 40;

    // In folded words; what is someone's name in other letters stands in Exact.
    private static readonly FrozenSet<string> Names = new[]
    {
        "anonymous", "anonymous author", "anonymous authors", "anon", "anonym", "anonyme", "anonimo", "anonimous",
        "anonymus", "author unknown", "unknown", "unknown author", "unknown authors", "no author", "no authors",
        "no author given", "no author listed", "no authors listed", "no author name available",
        "no author names available", "no author id available", "no authorship indicated", "no author information",
        "no author information available", "author not available", "authors not available", "not available",
        "not applicable", "not specified", "not given", "not known", "unspecified", "not listed", "no name", "n a",
        "none listed", "various", "various authors", "s n", "sine nomine", "ohne autor", "o v", "verfasser unbekannt",
        "unbekannt", "auteur inconnu", "sans auteur", "autor desconocido", "autor desconhecido", "sin autor",
        "sem autor", "anonymes", "collectif anonyme",
        "autor unbekannt", "author s not listed", "author not listed", "authors not listed",
        "author names not available",
        "author", "authors", "author s", "editor", "editors", "editorial", "no editor", "name withheld", "xxx",
        "autor nieznany", "autore sconosciuto", "tbd", "tba", "to be determined", "to be announced",
        "no autor", "аноним", "без автора",
        "автор неизвестен", "佚名", "不详", "作者不详", "匿名", "無名", "저자 없음", "미상", "无作者", "無作者", "无名氏",
        "未知", "未知作者", "著者不明", "作者不明",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Exact = new[]
    {
        "NA", "nan", "NaN", "NAN", "None", "NONE", "none", "null", "NULL", "<NA>", "nil", "undefined", "NONAME", "N.N.",
        "N. N.", "NN", "[]", "{}", "()", "o.A.", "N.A.", "n.a.", "无", "無",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" ./,_-(");

    private static readonly FrozenSet<string> FirstWords = Names.Concat(Exact)
        .Select(static name => name.Split(' ', '.')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text in the place of a name names nobody.</summary>
    public static bool Is(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.Length is 0 or > Longest)
        {
            return name.Length == 0;
        }

        if (!MayBe(name))
        {
            return false;
        }

        // Numbers alone are counts and ids.
        var text = new string(name);
        return !name.ContainsAnyExceptInRange('0', '9') || Exact.Contains(text)
            || (TextFolding.Words(text) is var words && (words.Length == 0 || Names.Contains(words)));
    }

    // The first word settles it for nearly all names.
    private static bool MayBe(ReadOnlySpan<char> name)
    {
        if (!char.IsAsciiLetter(name[0]))
        {
            return true;
        }

        var end = name.IndexOfAny(Gaps);
        if (!System.Text.Ascii.IsValid(end < 0 ? name : name[..end]))
        {
            return true;
        }

        return FirstWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(end < 0 ? name : name[..end]);
    }
}
