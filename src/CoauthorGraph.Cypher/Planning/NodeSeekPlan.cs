namespace CoauthorGraph.Cypher.Planning;

/// <summary>The nodes that any of some look-ups finds.</summary>
internal sealed record NodeSeekPlan(
    PlanNode Input,
    int Slot,
    string Name,
    IReadOnlyList<NodeProbe> Probes) : PlanNode
{
    public override string Title => Probes.All(static probe => probe.Key is null) ? "NodeByIdSeek" : "NodeIndexSeek";

    public override string Details => string.Join(" or ", Probes.Select(Words));

    public override IEnumerable<PlanNode> Inputs => [Input];

    private string Words(NodeProbe probe) =>
        probe.Key is null ? $"({Name})" : $"({Name}:{probe.Label} {{{probe.Key}}})";
}
