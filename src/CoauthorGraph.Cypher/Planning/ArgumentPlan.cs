namespace CoauthorGraph.Cypher.Planning;

/// <summary>The row that comes from outside.</summary>
internal sealed record ArgumentPlan : PlanNode
{
    public override string Title => "Argument";

    public override string Details => "";

    public override IEnumerable<PlanNode> Inputs => [];
}
