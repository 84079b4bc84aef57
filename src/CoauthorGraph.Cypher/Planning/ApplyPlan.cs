namespace CoauthorGraph.Cypher.Planning;

/// <summary>The rows of another plan for each row.</summary>
internal sealed record ApplyPlan(PlanNode Input, PlanNode Inner, bool KeepsRow) : PlanNode
{
    public override string Title => "Apply";

    public override string Details => "";

    public override IEnumerable<PlanNode> Inputs => [Input, Inner];
}
