using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Values;

/// <summary>A walk: a node, and again a relationship and the node at its other end.</summary>
public sealed class CypherPath
{
    private readonly int[] _nodes;
    private readonly long[] _relationships;

    /// <summary>Wraps numbers that are not changed any more; there is one node more than relationships.</summary>
    public CypherPath(IPropertyGraph graph, int[] nodes, long[] relationships)
    {
        if (nodes.Length != relationships.Length + 1)
        {
            throw new ArgumentException(
                $"A path of {relationships.Length} relationships has not {nodes.Length} nodes", nameof(nodes));
        }

        Graph = graph;
        _nodes = nodes;
        _relationships = relationships;
    }

    /// <summary>The graph that it is in.</summary>
    public IPropertyGraph Graph { get; }

    /// <summary>Number of relationships.</summary>
    public int Length => _relationships.Length;

    /// <summary>The numbers of the nodes.</summary>
    public ReadOnlySpan<int> Nodes => _nodes;

    /// <summary>The numbers of the relationships.</summary>
    public ReadOnlySpan<long> Relationships => _relationships;

    /// <summary>Whether the relationship at a place is walked from its start to its end.</summary>
    public bool IsForward(int place) => Graph.RelationshipStart(_relationships[place]) == _nodes[place];

    /// <summary>Its nodes and relationships by turns.</summary>
    public CypherList ToList()
    {
        var items = new CypherValue[_nodes.Length + _relationships.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = i % 2 == 0
                ? CypherValue.Node(Graph, _nodes[i / 2])
                : CypherValue.Relationship(Graph, _relationships[i / 2]);
        }

        return new CypherList(items);
    }
}
