namespace CoauthorGraph.Cypher.Planning;

/// <summary>All nodes, or those with a label.</summary>
internal sealed record NodeScanPlan(PlanNode Input, int Slot, string Name, string? Label) : PlanNode
{
    public override string Title => "NodeScan";

    public override string Details => Label is null ? $"({Name})" : $"({Name}:{Label})";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
