using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The shortest walks between nodes.</summary>
internal sealed record ShortestPlan(
    PlanNode Input,
    PatternEdge Edge,
    int From,
    int To,
    bool IsInto,
    bool IsReversed,
    IReadOnlyList<int> Distinct,
    string Words) : PlanNode
{
    public override string Title => "ShortestPaths";

    public override string Details => Words;

    public override IEnumerable<PlanNode> Inputs => [Input];
}
