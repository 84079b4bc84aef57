using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The shortest of the paths between the same ends.</summary>
internal sealed record SelectPathsPlan(
    PlanNode Input,
    PatternPath Path,
    int Start,
    int End,
    IReadOnlyList<PathPiece> Pieces,
    IReadOnlyList<int> Kept) : PlanNode
{
    public override string Title => "SelectPaths";

    public override string Details => Path.Selection.ToString();

    public override IEnumerable<PlanNode> Inputs => [Input];
}
