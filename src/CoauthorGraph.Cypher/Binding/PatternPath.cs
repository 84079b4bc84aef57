using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>A path to build.</summary>
// Slot: -1 where only the selector matters. Nodes and Edges: what is walked, one node more than edges.
internal sealed record PatternPath(int Slot, string Name, IReadOnlyList<int> Nodes, IReadOnlyList<int> Edges)
{
    /// <summary>Which paths between the same ends are wanted, where the path is more than one edge.</summary>
    public WalkSelection Selection { get; init; } = WalkSelection.All;

    /// <summary>How many.</summary>
    public Expression? Count { get; init; }
}
