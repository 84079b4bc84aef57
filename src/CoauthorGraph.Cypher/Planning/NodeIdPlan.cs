using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The node with an id.</summary>
internal sealed record NodeIdPlan(
    PlanNode Input,
    int Slot,
    string Name,
    Expression Value,
    bool IsElementId) : PlanNode
{
    public override string Title => "NodeByIdSeek";

    public override string Details => $"({Name})";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
