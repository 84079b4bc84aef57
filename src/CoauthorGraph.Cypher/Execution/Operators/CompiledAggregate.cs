using CoauthorGraph.Cypher.Functions.Aggregates;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>An aggregation with its arguments compiled; no function for <c>count(*)</c>.</summary>
internal sealed record CompiledAggregate(
    int Slot, AggregateFunction? Function, bool IsDistinct, Evaluator? Argument, Evaluator? Second);
