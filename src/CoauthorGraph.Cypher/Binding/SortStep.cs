namespace CoauthorGraph.Cypher.Binding;

/// <summary>Puts rows in order; keeps the slots that are named later.</summary>
internal sealed record SortStep(IReadOnlyList<SortKey> Keys, IReadOnlyList<int> Kept) : BoundStep;
