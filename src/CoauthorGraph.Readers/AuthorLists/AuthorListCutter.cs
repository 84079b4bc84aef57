using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>
/// Cuts lists of authors into names, however they are written: with semicolons, bars, line feeds, <c>and</c>, commas or
/// several of them, with groups behind a semicolon of their own, or as a list of a program.
/// </summary>
internal static class AuthorListCutter
{
    /// <summary>The names in a list.</summary>
    /// <param name="list">The list as printed.</param>
    /// <param name="style">How the source's lists are written.</param>
    /// <param name="expected">How many there are by other columns; 0 where none says.</param>
    public static List<string> Names(string? list, AuthorListStyle style, int expected = 0)
    {
        var names = new List<string>();
        if (string.IsNullOrWhiteSpace(list))
        {
            return names;
        }

        var text = AuthorListText.Plain(list);
        if (ListLiteral.Items(text) is { } items)
        {
            return items.Count == 1 ? Names(items[0], style with { OneByOne = true }) : items;
        }

        var parts = AuthorListSeparators.Cut(text);
        Cut(parts, style, names);
        if (expected > 1 && names.Count != expected)
        {
            foreach (var commas in (ReadOnlySpan<bool>)[true, false])
            {
                var others = new List<string>();
                Cut(parts, style with { CommasInNames = commas, OneByOne = false }, others);
                if (others.Count == expected)
                {
                    return others;
                }
            }
        }

        return names;
    }

    /// <summary>Adds the names in a list to others.</summary>
    public static void Add(string list, AuthorListStyle style, List<string> names)
    {
        if (style.CommasInNames != false && CommaLists.IsOneFamilyFirst(list))
        {
            names.Add(list);
            return;
        }

        if (!AuthorListText.IsOneName(list))
        {
            names.AddRange(Names(list, style));
            return;
        }

        Add(CutWords.Without(list, out var isCut), names);
        if (isCut)
        {
            names.Add("et al.");
        }
    }

    /// <summary>The names in the parts of a list that <c>and</c> or the like parted.</summary>
    public static List<string> Names(IEnumerable<string> parts, AuthorListStyle style)
    {
        var names = new List<string>();
        Cut([.. parts.SelectMany(static part => AuthorListSeparators.Cut(AuthorListText.Plain(part)))], style, names);
        return names;
    }

    private static void Cut(List<string> parts, AuthorListStyle style, List<string> names)
    {
        var mayPart = style.CommasInNames == false || (style.CommasInNames is null && !style.OneByOne);
        var hasPlain = parts.Count > 1 && mayPart
            && parts.Exists(static part => !part.Contains(',', StringComparison.Ordinal) && !GroupNames.Is(part)
                && part.Contains(' ', StringComparison.Ordinal));
        var isAmongMany = parts.Count > 2 || (parts.Count == 2 && !hasPlain);
        foreach (var part in parts)
        {
            var rest = CutWords.Without(part, out var isCut);
            var comma = rest.IndexOf(',', StringComparison.Ordinal);
            if (comma < 0)
            {
                Add(rest, names);
            }
            else
            {
                CommaLists.Cut(
                    rest,
                    isAmongMany ? style with { OneByOne = true } : style,
                    hasPlain && IsWholeBefore(rest, comma) || rest.TrimEnd().EndsWith(',') && comma < rest.Length - 1,
                    names);
            }

            if (isCut)
            {
                names.Add("et al.");
            }
        }
    }

    private static bool IsWholeBefore(string text, int comma) =>
        ListPiece.Of(text[..comma].Trim()) is { Kind: not PieceKind.Word } piece && !piece.BeginsWithParticle;

    private static void Add(string name, List<string> names)
    {
        if (!string.IsNullOrWhiteSpace(name))
        {
            names.Add(name);
        }
    }
}
