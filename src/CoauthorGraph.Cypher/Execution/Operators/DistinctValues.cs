using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The values that an aggregation of distinct values has taken; nodes by their numbers.</summary>
internal sealed class DistinctValues(IPropertyGraph graph)
{
    private readonly HashSet<int> _nodes = [];
    private readonly HashSet<CypherValue> _others = new(CypherEquivalence.Instance);

    /// <summary>All of them, in no order.</summary>
    public IEnumerable<CypherValue> Values =>
        _nodes.Select(node => CypherValue.Node(graph, node)).Concat(_others);

    /// <summary>Takes a value; whether it is new.</summary>
    public bool Add(CypherValue value) => value.IsNodeOf(graph) ? _nodes.Add(value.AsNode()) : _others.Add(value);
}
