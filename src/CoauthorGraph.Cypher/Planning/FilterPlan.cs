using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The rows for which all conditions hold.</summary>
internal sealed record FilterPlan(
    PlanNode Input,
    IReadOnlyList<Expression> Conditions,
    IReadOnlyList<NodeLabels> Labels) : PlanNode
{
    public override string Title => "Filter";

    public override string Details => $"{Conditions.Count + Labels.Count} conditions";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
