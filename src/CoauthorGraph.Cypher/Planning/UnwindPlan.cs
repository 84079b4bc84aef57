using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>A row for each item of a list.</summary>
internal sealed record UnwindPlan(PlanNode Input, int Slot, Expression Source) : PlanNode
{
    public override string Title => "Unwind";

    public override string Details => "";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
