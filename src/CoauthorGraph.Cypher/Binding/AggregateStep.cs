namespace CoauthorGraph.Cypher.Binding;

/// <summary>A row for each group of rows with the same keys.</summary>
internal sealed record AggregateStep(IReadOnlyList<SlotValue> Keys, IReadOnlyList<BoundAggregate> Aggregates)
    : BoundStep;
