using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The relationships of a node: to any node, or into one that is known.</summary>
internal sealed record ExpandPlan(
    PlanNode Input,
    int From,
    PatternHop Hop,
    int To,
    bool IsInto,
    bool IsReversed,
    IReadOnlyList<int> Distinct,
    string Words) : PlanNode
{
    public override string Title => IsInto ? "ExpandInto" : "Expand";

    public override string Details => Words;

    public override IEnumerable<PlanNode> Inputs => [Input];
}
