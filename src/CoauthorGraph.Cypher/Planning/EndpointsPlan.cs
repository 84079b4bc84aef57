using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The ends of a relationship that is known.</summary>
internal sealed record EndpointsPlan(
    PlanNode Input,
    PatternHop Hop,
    int From,
    bool IsFromKnown,
    int To,
    bool IsToKnown,
    IReadOnlyList<int> Distinct) : PlanNode
{
    public override string Title => "Endpoints";

    public override string Details => Hop.Name;

    public override IEnumerable<PlanNode> Inputs => [Input];
}
