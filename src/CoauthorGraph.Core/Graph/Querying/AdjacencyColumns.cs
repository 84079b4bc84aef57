namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>
/// The relationships of a type in one direction as columns, for loops that need no rows: counts, degrees, triangles,
/// shortest paths. Entries of node <c>n</c> of <see cref="Sources"/> are those from
/// <c>Offsets[n - Sources.Start]</c> to the next; nodes outside have none.
/// </summary>
public sealed class AdjacencyColumns
{
    /// <summary>The nodes that have entries.</summary>
    public required NodeRange Sources { get; init; }

    /// <summary>Where the entries of each source begin; one more than sources.</summary>
    public required ReadOnlyMemory<int> Offsets { get; init; }

    /// <summary>For each entry the node at the other end, less <see cref="NeighborBase"/>.</summary>
    public required ReadOnlyMemory<int> Neighbors { get; init; }

    /// <summary>What is added to a neighbour for its number.</summary>
    public required int NeighborBase { get; init; }

    /// <summary>For each entry its relationship, less <see cref="RelationshipBase"/>.</summary>
    public required ReadOnlyMemory<int> Relationships { get; init; }

    /// <summary>What is added to a relationship for its number.</summary>
    public required long RelationshipBase { get; init; }

    /// <summary>Whether each node's neighbours ascend without repeats, and none is the node itself.</summary>
    public required bool IsSimple { get; init; }
}
