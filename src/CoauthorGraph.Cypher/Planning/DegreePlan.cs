using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>How many relationships a node has, where nothing is asked of them.</summary>
internal sealed record DegreePlan(PlanNode Input, int From, PatternHop Hop, bool IsReversed, string Words) : PlanNode
{
    public override string Title => "Degree";

    public override string Details => Words;

    public override IEnumerable<PlanNode> Inputs => [Input];
}
