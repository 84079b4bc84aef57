using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Execution.Expressions;
using CoauthorGraph.Cypher.Execution.Patterns;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Execution.Building;

/// <summary>Looks up the tokens of hops, and turns walks round where they are walked backwards.</summary>
internal sealed class HopFactory(Frame frame, ExpressionCompiler expressions)
{
    public CompiledHop Of(PatternHop hop, bool isReversed) =>
        Of(hop, isReversed, hop.NodeSlot, hop.NodeLabels);

    public WalkShape ShapeOf(PatternEdge edge, bool isReversed)
    {
        var rounds = edge.Rounds!;
        var hops = isReversed ? Backwards(edge) : [.. edge.Hops.Select(hop => Of(hop, false))];
        var last = edge.Hops[^1];
        return new WalkShape(
            hops,
            rounds.Least,
            rounds.Most ?? int.MaxValue,
            isReversed ? last.NodeSlot : edge.FirstSlot,
            Test(isReversed ? last.NodeLabels : edge.FirstLabels),
            edge.Conditions.Count == 0 ? null : expressions.CompileAll(edge.Conditions),
            isReversed,
            edge.TraceSlot,
            edge.GivenList,
            edge.Gathers);
    }

    // The node behind a hop that is walked backwards is the one before it.
    private CompiledHop[] Backwards(PatternEdge edge)
    {
        var hops = new CompiledHop[edge.Hops.Count];
        for (var i = 0; i < hops.Length; i++)
        {
            var at = hops.Length - 1 - i;
            hops[i] = at == 0
                ? Of(edge.Hops[0], true, edge.FirstSlot, edge.FirstLabels)
                : Of(edge.Hops[at], true, edge.Hops[at - 1].NodeSlot, edge.Hops[at - 1].NodeLabels);
        }

        return hops;
    }

    private CompiledHop Of(PatternHop hop, bool isReversed, int nodeSlot, LabelExpression? nodeLabels)
    {
        var names = NamesOf(hop.Types);
        int[] types = names is null
            ? [IPropertyGraph.NoToken]
            : [.. names.Select(TokenOf).Where(static token => token >= 0).Distinct()];
        var test = names is null && hop.Types is not null ? expressions.Labels.OfRelationship(hop.Types) : null;
        return new CompiledHop(hop.Slot, hop.Way(isReversed), types, test, nodeSlot, Test(nodeLabels));
    }

    private int TokenOf(string type)
    {
        var token = frame.Graph.RelationshipTypeToken(type);
        if (token < 0)
        {
            frame.Unknown.AddType(type);
        }

        return token;
    }

    private Func<int, bool>? Test(LabelExpression? labels) => labels is null ? null : expressions.Labels.OfNode(labels);

    // The names of types of which a relationship must have one; null where it is not as plain as that.
    private static IEnumerable<string>? NamesOf(LabelExpression? types) => types switch
    {
        LabelName name => [name.Name],
        LabelOr any when any.Operands.All(static one => one is LabelName) =>
            any.Operands.Select(static one => ((LabelName)one).Name),
        _ => null,
    };
}
