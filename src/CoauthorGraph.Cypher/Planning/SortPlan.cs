using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>Puts rows in order; where no more are taken, only the first are kept.</summary>
internal sealed record SortPlan(
    PlanNode Input,
    IReadOnlyList<SortKey> Keys,
    IReadOnlyList<int> Kept,
    SliceStep? Slice) : PlanNode
{
    public override string Title => Slice?.Limit is null ? "Sort" : "Top";

    public override string Details => $"{Keys.Count} keys";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
