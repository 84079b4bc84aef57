namespace CoauthorGraph.Cypher.Binding;

/// <summary>Sets slots.</summary>
internal sealed record ProjectStep(IReadOnlyList<SlotValue> Values) : BoundStep;
