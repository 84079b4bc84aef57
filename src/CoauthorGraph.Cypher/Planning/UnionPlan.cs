namespace CoauthorGraph.Cypher.Planning;

/// <summary>The rows of several plans.</summary>
internal sealed record UnionPlan(
    PlanNode Input,
    IReadOnlyList<PlanNode> Parts,
    IReadOnlyList<IReadOnlyList<int>> From,
    IReadOnlyList<int> To) : PlanNode
{
    public override string Title => "Union";

    public override string Details => "";

    public override IEnumerable<PlanNode> Inputs => [Input, .. Parts];
}
