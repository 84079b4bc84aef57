namespace CoauthorGraph.Cypher.Planning;

/// <summary>The rows of another plan for each row, or one without values.</summary>
internal sealed record OptionalPlan(PlanNode Input, PlanNode Inner, IReadOnlyList<int> Slots) : PlanNode
{
    public override string Title => "Optional";

    public override string Details => "";

    public override IEnumerable<PlanNode> Inputs => [Input, Inner];
}
