namespace CoauthorGraph.Cypher.Binding;

/// <summary>The rows of several queries, each column in one slot.</summary>
internal sealed record UnionStep(IReadOnlyList<BoundQuery> Parts, IReadOnlyList<int> Slots) : BoundStep;
