using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>Walks of hops that are repeated.</summary>
internal sealed record WalkPlan(
    PlanNode Input,
    PatternEdge Edge,
    int From,
    int To,
    bool IsInto,
    bool IsReversed,
    IReadOnlyList<int> Distinct,
    bool IsRepeatable,
    string Words) : PlanNode
{
    public override string Title => IsInto ? "WalkInto" : "Walk";

    public override string Details => Words;

    public override IEnumerable<PlanNode> Inputs => [Input];
}
