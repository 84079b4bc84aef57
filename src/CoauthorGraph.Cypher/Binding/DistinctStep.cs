namespace CoauthorGraph.Cypher.Binding;

/// <summary>Each combination of values once.</summary>
internal sealed record DistinctStep(IReadOnlyList<int> Slots) : BoundStep;
