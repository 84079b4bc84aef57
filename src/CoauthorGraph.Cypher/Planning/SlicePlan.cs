using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>SKIP and LIMIT.</summary>
internal sealed record SlicePlan(PlanNode Input, Expression? Skip, Expression? Limit) : PlanNode
{
    public override string Title => "Limit";

    public override string Details => "";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
