namespace CoauthorGraph.Cypher.Planning;

/// <summary>Each combination of values once.</summary>
internal sealed record DistinctPlan(PlanNode Input, IReadOnlyList<int> Slots) : PlanNode
{
    public override string Title => "Distinct";

    public override string Details => "";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
