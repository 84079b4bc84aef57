using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The nodes for which an expression equals a value: a table of them is made by the run.</summary>
internal sealed record NodeTablePlan(
    PlanNode Input,
    int Slot,
    string Name,
    string? Label,
    Expression Key,
    Expression Value) : PlanNode
{
    public override string Title => "NodeHashJoin";

    public override string Details => Label is null ? $"({Name})" : $"({Name}:{Label})";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
