using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The rows of the first plan whose condition holds.</summary>
internal sealed record ConditionalPlan(
    PlanNode Input,
    IReadOnlyList<Expression?> Conditions,
    IReadOnlyList<PlanNode> Parts,
    IReadOnlyList<IReadOnlyList<int>> From,
    IReadOnlyList<int> To) : PlanNode
{
    public override string Title => "When";

    public override string Details => "";

    public override IEnumerable<PlanNode> Inputs => [Input, .. Parts];
}
