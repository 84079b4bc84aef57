using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>A row for each group.</summary>
internal sealed record AggregatePlan(
    PlanNode Input,
    IReadOnlyList<SlotValue> Keys,
    IReadOnlyList<BoundAggregate> Aggregates) : PlanNode
{
    public override string Title => "Aggregate";

    public override string Details =>
        string.Join(", ", Keys.Select(static key => key.Name).Concat(Aggregates.Select(static one => one.Name)));

    public override IEnumerable<PlanNode> Inputs => [Input];
}
