using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>Which walks are wanted, and what must hold of each.</summary>
// IsFunction: whether it stands in shortestPath(), which refuses a path from a node to itself.
internal sealed record ShortestTask(
    WalkSelection Selection, Func<long> Count, int PathSlot, Func<bool>? PathCondition, bool IsFunction);
