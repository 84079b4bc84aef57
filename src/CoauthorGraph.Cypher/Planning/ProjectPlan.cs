using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>Sets slots.</summary>
internal sealed record ProjectPlan(PlanNode Input, IReadOnlyList<SlotValue> Values) : PlanNode
{
    public override string Title => "Project";

    public override string Details => string.Join(", ", Values.Select(static value => value.Name));

    public override IEnumerable<PlanNode> Inputs => [Input];
}
