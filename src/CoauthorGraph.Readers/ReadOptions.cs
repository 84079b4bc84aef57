using System.Text;

namespace CoauthorGraph.Readers;

/// <summary>What the user asked for about reading.</summary>
public sealed record ReadOptions
{
    /// <summary>The day up to which dates without a year reach.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The author whose page a listing is, added to papers whose author list is cut; null for none.</summary>
    public string? PageAuthor { get; init; }

    /// <summary>Which columns of a table hold what, as <c>title=Name,authors=Who</c>; null for the usual
    /// names.</summary>
    public string? Columns { get; init; }

    /// <summary>The encoding of inputs that have no mark of their own; null to go by what they declare and how their
    /// bytes look.</summary>
    public Encoding? Encoding { get; init; }
}
