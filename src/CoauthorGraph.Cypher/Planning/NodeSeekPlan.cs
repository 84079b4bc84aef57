using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The nodes of a label with a value of a property, by an index.</summary>
internal sealed record NodeSeekPlan(
    PlanNode Input,
    int Slot,
    string Name,
    string Label,
    string Key,
    Expression Value) : PlanNode
{
    public override string Title => "NodeIndexSeek";

    public override string Details => $"({Name}:{Label} {{{Key}}})";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
