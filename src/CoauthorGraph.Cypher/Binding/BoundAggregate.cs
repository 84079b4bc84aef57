using CoauthorGraph.Cypher.Functions.Aggregates;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>An aggregation and the slot of its result; no function for <c>count(*)</c>.</summary>
internal sealed record BoundAggregate(
    int Slot, AggregateFunction? Function, bool IsDistinct, IReadOnlyList<Expression> Arguments, string Name);
