using CoauthorGraph.Core.Names;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>A piece of a list of authors between two separators.</summary>
/// <param name="Text">The piece, with suffixes and degrees that followed it after a comma.</param>
/// <param name="Kind">What it looks like.</param>
internal readonly record struct ListPiece(string Text, PieceKind Kind)
{
    // In a name all in capitals a longer row of letters is a word.
    private const int MostInCapitals = 3;

    /// <summary>Whether it may be a whole name, not half of one.</summary>
    public bool IsWhole => Kind is PieceKind.InitialsLast or PieceKind.InitialsFirst or PieceKind.Unspaced
        or PieceKind.Group;

    /// <summary>Whether it begins with a particle, as family names do: <c>De Roost</c>.</summary>
    public bool BeginsWithParticle =>
        Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && NameParticles.IsParticle(Text[..space]);

    public static ListPiece Of(string text) => new(text, KindOf(text));

    /// <summary>The place where trailing initials begin among words: one word of several letters (<c>JA</c>), or
    /// words of one letter or with dots (<c>J. A.</c>); the number of words where there are none.</summary>
    public static int InitialsStart(ReadOnlySpan<string> words)
    {
        var start = words.Length;
        if (start == 0 || !Initials.Are(words[^1]))
        {
            return start;
        }

        if (IsRow(words[^1]))
        {
            return words[^1].Length > MostInCapitals && !HasSmall(words) ? start : start - 1;
        }

        while (start > 0 && Initials.Are(words[start - 1]) && !IsRow(words[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static PieceKind KindOf(string text)
    {
        if (IsUnspaced(text))
        {
            var bare = CaselessNames.WithoutOtherScript(text);
            return bare.Length == text.Length ? PieceKind.Unspaced : KindOf(new string(bare));
        }

        // A small letter at the end is no initial's; that settles most names.
        if (text.Length > 2 && text[^1] is >= 'a' and <= 'z')
        {
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && !NameParticles.IsSuffix(text.AsSpan(text.LastIndexOf(' ') + 1)))
            {
                return GroupNames.Is(text) ? PieceKind.Group
                    : Initials.Are(text.AsSpan(0, space)) ? PieceKind.InitialsFirst : PieceKind.Words;
            }
        }

        if (IsWordAndInitials(text))
        {
            return GroupNames.Is(text) ? PieceKind.Group : PieceKind.InitialsLast;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.Length > 2 && NameParticles.IsSuffix(words[^1]) ? words.Length - 1 : words.Length;
        var start = InitialsStart(words.AsSpan(0, count));
        if (start == 0)
        {
            return PieceKind.Initials;
        }

        if (GroupNames.Is(text))
        {
            return PieceKind.Group;
        }

        return start < count ? PieceKind.InitialsLast
            : count <= 1 ? PieceKind.Word
            : Initials.Are(words[0]) ? PieceKind.InitialsFirst
            : PieceKind.Words;
    }

    // "Quill A.B." and "Quill AB" beyond doubt: most names of those that end in initials.
    private static bool IsWordAndInitials(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        if (space < 2 || !char.IsLower(text[1]))
        {
            return false;
        }

        var initials = text[(space + 1)..];
        var hasDot = initials.Contains('.');
        var row = 0;
        foreach (var c in initials)
        {
            row = c == '.' ? 0 : row + 1;
            if (c != '.' && !char.IsAsciiLetterUpper(c) || row > (hasDot ? 1 : 2))
            {
                return false;
            }
        }

        return initials.Length > 0 && char.IsAsciiLetterUpper(initials[0]);
    }

    private static bool IsRow(string word) => word.Length > 1 && !word.AsSpan().ContainsAny('.', '-');

    private static bool HasSmall(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            foreach (var c in word)
            {
                if (char.IsLower(c))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsUnspaced(string text)
    {
        foreach (var c in text)
        {
            if (CaselessNames.Is(c))
            {
                return true;
            }
        }

        return false;
    }
}
