using System.Buffers;
using System.Collections.Frozen;
using CoauthorGraph.Core.Names;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>
/// Tells commas that part names from commas inside names: <c>Quill, Ada</c> is one name, <c>Ada Quill, Bo Reed</c> and
/// <c>Quill A, Reed B</c> are two, and so are <c>Quill, A., Reed, B.</c>, whose second commas part the names.
/// </summary>
internal static class CommaLists
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // A name takes no further suffix when it is so long.
    private const int LongestWithSuffix = 200;

    private static readonly SearchValues<char> Plain = SearchValues.Create(Letters + "-'");
    private static readonly SearchValues<char> PlainGiven = SearchValues.Create(Letters + "-'. ");
    private static readonly SearchValues<char> Marks = SearchValues.Create("0123456789*†‡§¶# .");

    // Degrees that are nobody's initials, and those that may be.
    private static readonly string[] Degrees =
    [
        "PhD", "Ph.D.", "Ph. D.", "Ph.D", "PHD", "Dr.", "M.D.", "MSc", "M.Sc.", "BSc", "B.Sc.", "DrPH", "PharmD",
        "DSc", "ScD", "EdD", "DPhil", "Esq.", "MBChB", "MBBS", "FRCP", "FRCS", "FACP", "FACS", "FAAN", "FAHA",
        "Dr. med.", "Dipl.-Ing.",
    ];

    private static readonly FrozenSet<string> DegreeSet = Degrees.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] DegreesOrInitials =
        [
            "MD", "MPH", "RN", "DDS", "DVM", "MBA", "JD", "DMD", "MS", "BA", "MA", "BS", "DO", "OD", "MHS", "MSN",
            "BSN", "DNP", "PT", "OT",
        ];

    /// <summary>The names in a text that has no other separator.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How the source's lists are written.</param>
    /// <param name="isListOtherwise">Whether the text belongs to a list whose other names have no comma, or ends with
    /// one.</param>
    /// <param name="names">The names are added here.</param>
    public static void Cut(string text, AuthorListStyle style, bool isListOtherwise, List<string> names)
    {
        if (!isListOtherwise && style.CommasInNames != false && IsFamilyFirst(text))
        {
            names.Add(text);
            return;
        }

        var pieces = Pieces(text);
        if (pieces.Count <= 1)
        {
            if (pieces.Count == 1)
            {
                names.Add(pieces[0].Text);
            }

            return;
        }

        var commasInside = isListOtherwise ? false : style.CommasInNames;
        if (pieces.Count == 2 && pieces[0].Kind == PieceKind.Initials)
        {
            // "GU, WANJUN" and "LI, X": the family name of two letters.
            Join(pieces, 2, names);
        }
        else if (pieces.Exists(static piece => piece.Kind == PieceKind.Initials))
        {
            WithInitials(pieces, names);
        }
        else if (pieces.Count == 2)
        {
            Join(pieces, AreOneName(pieces[0], pieces[1], commasInside, style.OneByOne) ? 2 : 1, names);
        }
        else if (pieces.Count == 3 && style.OneByOne && commasInside != false
            && !pieces.Exists(static piece => piece.IsWhole)
            && pieces.Exists(static piece => piece.Kind == PieceKind.Word))
        {
            names.Add(string.Join(", ", pieces.Select(static piece => piece.Text)));
        }
        else
        {
            Join(pieces, ArePairs(pieces, commasInside) ? 2 : 1, names);
        }
    }

    /// <summary>Whether a text is one word, its only comma and given names or initials, as <c>Quill, Ada</c> and
    /// <c>Quill, A. B.</c>, beyond doubt: that settles most.</summary>
    public static bool IsFamilyFirst(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        if (comma < 3 || comma + 3 >= text.Length || text[comma + 1] != ' ' || !char.IsUpper(text[0])
            || !char.IsAsciiLetterLower(text[comma - 1]) || text[..comma].ContainsAnyExcept(Plain))
        {
            return false;
        }

        var given = text[(comma + 2)..];
        return char.IsUpper(given[0]) && (given[1] == '.' || char.IsAsciiLetterLower(given[1]))
            && !given.ContainsAnyExcept(PlainGiven)
            && !NameParticles.IsSuffix(given) && !IsDegree(given)
            && !GroupNames.Is(given) && !CutWords.MayBeCut(given);
    }

    /// <summary>Whether a text is a degree that is nobody's name or initials.</summary>
    public static bool IsDegree(ReadOnlySpan<char> text) =>
        DegreeSet.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    /// <summary>Whether a text is a degree, were it no initials.</summary>
    public static bool MayBeDegree(string text) => IsDegree(text) || Array.IndexOf(DegreesOrInitials, text) >= 0;

    /// <summary>Whether a text is one such name and nothing more, not even an <c>and</c>.</summary>
    public static bool IsOneFamilyFirst(ReadOnlySpan<char> text) =>
        IsFamilyFirst(text) && !AuthorListSeparators.HasWords(text)
        && !text.EndsWith(" and", StringComparison.OrdinalIgnoreCase);

    /// <summary>The pieces between commas; suffixes and degrees stay with the piece before them, footnote marks
    /// go.</summary>
    public static List<ListPiece> Pieces(string text)
    {
        if (!text.Contains(',', StringComparison.Ordinal))
        {
            return text.AsSpan().Trim() is { Length: > 0 } only && !IsMark(only)
                ? [ListPiece.Of(only.Length == text.Length ? text : new string(only))] : [];
        }

        var pieces = new List<ListPiece>();
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var hasDegrees = HasDegrees(parts);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (IsMark(part) || (pieces.Count > 0 && IsDegree(part, pieces, hasDegrees, i == parts.Length - 1)))
            {
                continue;
            }

            if (pieces.Count > 0 && pieces[^1].Text.Length < LongestWithSuffix && NameParticles.IsSuffix(part)
                && Array.IndexOf(DegreesOrInitials, part) < 0)
            {
                pieces[^1] = pieces[^1] with { Text = $"{pieces[^1].Text}, {part}" };
            }
            else
            {
                pieces.Add(ListPiece.Of(part));
            }
        }

        return pieces;
    }

    // Nobody has initials twice: "Ada Quill, MD, MPH".
    private static bool HasDegrees(string[] parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            if (Array.IndexOf(Degrees, parts[i]) >= 0 || (Array.IndexOf(DegreesOrInitials, parts[i]) >= 0
                && Array.IndexOf(DegreesOrInitials, parts[i - 1]) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    // "Quill, Ada, MD" and "Ada Quill, MD, Bo Reed, PhD", but not "Quill, MD".
    private static bool IsDegree(string part, List<ListPiece> pieces, bool hasDegrees, bool isLast) =>
        Array.IndexOf(Degrees, part) >= 0
        || (Array.IndexOf(DegreesOrInitials, part) >= 0
            && (hasDegrees ? pieces.Count > 1 || pieces[^1].Kind != PieceKind.Word : pieces.Count == 2 && isLast));

    // Initials belong to the piece before them; what is left over alone in a list of pairs is given names in full.
    private static void WithInitials(List<ListPiece> pieces, List<string> names)
    {
        if (pieces.Count % 2 == 0 && IsPairedByPlace(pieces))
        {
            Join(pieces, 2, names);
            return;
        }

        var before = names.Count;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i + 1 < pieces.Count && pieces[i].Kind != PieceKind.Initials && !pieces[i].IsWhole
                && pieces[i + 1].Kind == PieceKind.Initials)
            {
                names.Add($"{pieces[i].Text}, {pieces[++i].Text}");
            }
            else if (names.Count > before && IsRest(pieces[i]))
            {
                names[^1] += (names[^1].Contains(',', StringComparison.Ordinal) ? " " : ", ") + pieces[i].Text;
            }
            else
            {
                names.Add(pieces[i].Text);
            }
        }
    }

    // Nobody is called "C.": in "Quill, B., C." and "F. Quill, C." it is a part of the name before it.
    private static bool IsRest(ListPiece piece) =>
        piece.Kind == PieceKind.Initials && (piece.Text.Length == 1 || piece.Text.EndsWith('.'));

    private static bool IsPairedByPlace(List<ListPiece> pieces)
    {
        var initials = 0;
        for (var i = 0; i < pieces.Count; i += 2)
        {
            if (pieces[i].Kind is PieceKind.Group or PieceKind.InitialsFirst or PieceKind.Unspaced
                || (pieces[i].Kind == PieceKind.Initials && pieces[i].Text.AsSpan().ContainsAny('.', ' ')))
            {
                return false;
            }

            initials += pieces[i + 1].Kind == PieceKind.Initials ? 1 : 0;
        }

        return initials * 2 >= pieces.Count / 2;
    }

    private static bool AreOneName(ListPiece first, ListPiece second, bool? commasInside, bool oneByOne) =>
        (first.Kind, second.Kind) switch
        {
            (PieceKind.Group, _) => oneByOne && commasInside != false,
            (_, PieceKind.Group) => false,
            (PieceKind.InitialsLast, PieceKind.InitialsLast) => false,
            (PieceKind.InitialsFirst, PieceKind.Word) => commasInside == true,
            (PieceKind.InitialsFirst, PieceKind.Words) => commasInside == true && oneByOne,
            (PieceKind.Unspaced, PieceKind.Unspaced) =>
                CaselessNames.AreOne(first.Text, second.Text, oneByOne && commasInside != false),
            (PieceKind.InitialsFirst, _) or (PieceKind.Unspaced, _) or (_, PieceKind.Unspaced) => false,
            (PieceKind.InitialsLast, _) => commasInside == true && oneByOne,
            (PieceKind.Word, PieceKind.Word) => true,
            (PieceKind.Word, _) => commasInside != false,
            (_, PieceKind.Word) => commasInside != false,
            (_, PieceKind.InitialsFirst) => commasInside ?? oneByOne,
            _ => commasInside ?? (oneByOne || first.BeginsWithParticle),
        };

    private static bool ArePairs(List<ListPiece> pieces, bool? commasInside)
    {
        if (pieces[0].Kind == PieceKind.Unspaced)
        {
            return AreCaselessPairs(pieces);
        }

        if (pieces.Count % 2 != 0 || commasInside == false || pieces.Exists(static piece => piece.Kind
            is PieceKind.Unspaced or PieceKind.InitialsFirst or PieceKind.Group))
        {
            return false;
        }

        var words = pieces.Count(static piece => piece.Kind == PieceKind.Word);
        return commasInside == true ? words > 0 : words * 2 >= pieces.Count;
    }

    // "王, 伟, 李, 明".
    private static bool AreCaselessPairs(List<ListPiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind != PieceKind.Unspaced || (i % 2 == 0 && !CaselessNames.IsFamilyName(pieces[i].Text)))
            {
                return false;
            }
        }

        return pieces.Count % 2 == 0;
    }

    private static void Join(List<ListPiece> pieces, int size, List<string> names)
    {
        for (var i = 0; i < pieces.Count; i += size)
        {
            names.Add(size == 1 ? pieces[i].Text : $"{pieces[i].Text}, {pieces[i + 1].Text}");
        }
    }

    private static bool IsMark(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(Marks) || text is [>= 'a' and <= 'z'];
}
