using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Text;

/// <summary>Names of months, whole and cut short, in the languages of journals.</summary>
internal static class MonthNames
{
    private const int Shortest = 3;
    private const int Longest = 12;

    // Beginnings in folded letters, month by month; the longest that fits decides ("juil" is July, "juin" June).
    private static readonly string[][] Beginnings =
    [
        ["jan", "ene", "genn", "ocak", "leden", "ledna", "stycz", "tammi", "янв", "січ", "ian"],
        ["feb", "fev", "unor", "luty", "luteg", "helmi", "subat", "фев", "лют"],
        ["mar", "maa", "mrt", "brez", "мар", "бер"],
        ["apr", "avr", "abr", "kwie", "duben", "dubna", "huhti", "nis", "апр", "кві"],
        ["may", "mai", "magg", "mei", "maj", "kvet", "touko", "май", "мая", "тра"],
        ["jun", "jui", "giu", "haz", "cerven", "czerw", "kesa", "июн", "чер"],
        ["jul", "juil", "lug", "lipi", "lipc", "temm", "cervenec", "cervence", "heina", "июл", "лип"],
        ["aug", "aou", "ago", "sierp", "srp", "eloku", "agu", "авг", "сер"],
        ["sep", "set", "wrz", "zari", "syys", "eyl", "сен", "вер"],
        ["oct", "okt", "ott", "out", "pazd", "rij", "loka", "ekim", "окт", "жов"],
        ["nov", "listop", "marras", "kasim", "noi", "ноя"],
        ["dec", "dez", "dic", "grud", "prosin", "joulu", "aral", "дек", "des"],
    ];

    private static readonly (string Beginning, int Month)[] ByLength =
    [
        .. Beginnings.SelectMany(static (names, i) => names.Select(name => (Beginning: name, Month: i + 1)))
            .OrderByDescending(static pair => pair.Beginning.Length).ThenBy(static pair => pair.Month),
    ];

    /// <summary>The month that a word names, from 1; 0 when it is none.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest)
        {
            return 0;
        }

        Span<char> small = stackalloc char[Longest];
        var letters = small[..word.ToLowerInvariant(small)];
        var folded = letters.ContainsAnyExceptInRange('a', 'z') ? TextFolding.Fold(letters).AsSpan() : letters;
        foreach (var (beginning, month) in ByLength)
        {
            if (folded.StartsWith(beginning, StringComparison.Ordinal))
            {
                return month;
            }
        }

        return 0;
    }
}
