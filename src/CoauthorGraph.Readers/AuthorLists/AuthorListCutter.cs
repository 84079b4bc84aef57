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
            && parts.Exists(IsPlain);
        var isAmongMany = parts.Count > 2 || (parts.Count == 2 && !hasPlain);
        foreach (var part in parts)
        {
            var rest = CutWords.Without(part, out var isCut);
            var comma = rest.IndexOf(',', StringComparison.Ordinal);
            if (comma < 0)
            {
                AddPlain(rest, names);
            }
            else
            {
                CommaLists.Cut(
                    rest,
                    isAmongMany ? style with { OneByOne = true } : style,
                    IsWholeBefore(rest, comma) && (hasPlain || (EndsWithComma(rest, comma)
                        && (style.CommasInNames != true || parts.Exists(IsPlain)))),
                    names);
            }

            if (isCut)
            {
                names.Add("et al.");
            }
        }
    }

    private static bool IsPlain(string part) => !part.Contains(',', StringComparison.Ordinal)
        && !GroupNames.Is(part) && part.Contains(' ', StringComparison.Ordinal);

    // "Ada Quill, Bo Reed, and …".
    private static bool EndsWithComma(string text, int comma) =>
        comma < text.Length - 1 && text.AsSpan().TrimEnd().EndsWith(",");

    private static bool IsWholeBefore(string text, int comma) =>
        ListPiece.Of(text[..comma].Trim()) is { Kind: not PieceKind.Word } piece && !piece.BeginsWithParticle;

    // "张三 李四 王五": three and more names in Han characters may have no more than spaces between them.
    private static void AddPlain(string text, List<string> names)
    {
        var words = text.Length > 0 && text[0] >= '\u3400'
            ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        if (words.Length > 2 && Array.TrueForAll(words, static word => word.Length is > 1 and < 5
            && !word.AsSpan().ContainsAnyExceptInRange('\u3400', '\u9FFF')))
        {
            names.AddRange(words);
        }
        else
        {
            Add(text, names);
        }
    }

    private static void Add(string name, List<string> names)
    {
        if (!string.IsNullOrWhiteSpace(name) && !CommaLists.IsDegree(name))
        {
            names.Add(name);
        }
    }
}
