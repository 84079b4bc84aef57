namespace CoauthorGraph.Cypher.Planning;

/// <summary>No rows.</summary>
internal sealed record EmptyPlan(PlanNode Input) : PlanNode
{
    public override string Title => "Empty";

    public override string Details => "";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
