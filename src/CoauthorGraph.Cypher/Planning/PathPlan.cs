namespace CoauthorGraph.Cypher.Planning;

/// <summary>Builds a path.</summary>
internal sealed record PathPlan(
    PlanNode Input,
    int Slot,
    string Name,
    IReadOnlyList<int> Nodes,
    IReadOnlyList<PathPiece> Pieces) : PlanNode
{
    public override string Title => "Path";

    public override string Details => Name;

    public override IEnumerable<PlanNode> Inputs => [Input];
}
