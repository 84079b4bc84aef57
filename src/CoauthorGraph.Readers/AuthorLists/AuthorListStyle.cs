using CoauthorGraph.Core.Names;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>How the author lists of one source are written, as far as a sample of them tells.</summary>
internal sealed record AuthorListStyle
{
    /// <summary>Whether each value is meant to be one name, as in a tag that is repeated, and a list only where it
    /// certainly is one.</summary>
    public bool OneByOne { get; init; }

    /// <summary>Whether names have their family name first and a comma behind it; null where the sample does not
    /// say.</summary>
    public bool? CommasInNames { get; init; }

    /// <summary>The order of names without a comma.</summary>
    public NameOrder Order { get; init; }

    /// <summary>Whether family names stand last and in capitals, so that <c>Jian XU</c> has no initials.</summary>
    public bool CapitalsLast { get; init; }

    /// <summary>The order of the names of one list: a list in which all end in initials has them last, whatever the
    /// others do.</summary>
    public NameOrder OrderOf(List<string> names)
    {
        if (Order != NameOrder.GivenFirst || CapitalsLast)
        {
            return Order;
        }

        return names.Exists(MayEndInInitials) && MostEndInInitials(names)
            ? NameOrder.InitialsLast : NameOrder.GivenFirst;
    }

    private static bool MostEndInInitials(List<string> names)
    {
        int last = 0, words = 0;
        foreach (var name in names)
        {
            if (!name.Contains(',', StringComparison.Ordinal))
            {
                var kind = ListPiece.Of(name).Kind;
                last += kind == PieceKind.InitialsLast ? 1 : 0;
                words += kind == PieceKind.Words ? 1 : 0;
            }
        }

        return last > words;
    }

    // No initials end in a small letter, but a suffix behind them may; that settles most lists.
    private static bool MayEndInInitials(string name) =>
        name.Length > 0 && (!char.IsAsciiLetterLower(name[^1])
            || NameParticles.IsSuffix(name.AsSpan(name.LastIndexOf(' ') + 1)));
}
