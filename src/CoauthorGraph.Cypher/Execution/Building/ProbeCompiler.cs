using CoauthorGraph.Cypher.Execution.Expressions;
using CoauthorGraph.Cypher.Planning;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Building;

/// <summary>Turns look-ups into what finds their nodes, each once and ascending.</summary>
internal sealed class ProbeCompiler(Frame frame, ExpressionCompiler expressions)
{
    public Func<ReadOnlyMemory<int>> Compile(IReadOnlyList<NodeProbe> probes)
    {
        if (probes is [{ IsList: false } only])
        {
            var (value, find) = (expressions.Compile(only.Value), FinderOf(only));
            return () => find(value());
        }

        var all = probes.Select(probe => (Value: expressions.Compile(probe.Value), probe.IsList, Find: FinderOf(probe)))
            .ToArray();
        return () =>
        {
            var found = new SortedSet<int>();
            foreach (var (value, isList, find) in all)
            {
                foreach (var one in isList ? ItemsOf(value()) : [value()])
                {
                    frame.Budget.Tick();
                    found.UnionWith(find(one).Span.ToArray());
                }
            }

            return found.ToArray();
        };
    }

    private static ReadOnlySpan<CypherValue> ItemsOf(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => [],
        CypherKind.List => value.AsList().Span,
        _ => new[] { value },
    };

    private Func<CypherValue, ReadOnlyMemory<int>> FinderOf(NodeProbe probe)
    {
        var graph = frame.Graph;
        if (probe.Key is null)
        {
            return probe.IsElementId
                ? value => value.IsString && graph.TryFindNode(value.AsString(), out var node)
                    ? new[] { node }
                    : default
                : value => Whole(value) is { IsInteger: true } id && graph.HasNode(id.AsInteger())
                    ? new[] { (int)id.AsInteger() }
                    : default;
        }

        var label = graph.LabelToken(probe.Label!);
        var key = graph.PropertyKeyToken(probe.Key);
        return value => value.IsNull ? default : graph.Seek(label, key, GraphProperties.ToProperty(Whole(value)));
    }

    // Only what graphs keep as it is can be looked up, and a number is whole or not without difference.
    private static CypherValue Whole(CypherValue value) =>
        value.Kind == CypherKind.Float && value.AsFloat() is var real && Math.Floor(real) == real
        && Math.Abs(real) < long.MaxValue
            ? CypherValue.Integer((long)real)
            : value;
}
