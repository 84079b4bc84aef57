namespace CoauthorGraph.Cypher.Planning;

/// <summary>The rows in which a slot holds a node.</summary>
internal sealed record GivenNodePlan(PlanNode Input, int Slot, string Name) : PlanNode
{
    public override string Title => "GivenNode";

    public override string Details => $"({Name})";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
