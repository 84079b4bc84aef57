using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.Core.Graph.Querying.Embedded;

/// <summary>
/// Co-authorships, which the snapshot has in both directions with sorted neighbours: each is stored once and starts at
/// the smaller row, so that those that leave a node are the end of its list and those that enter it the beginning.
/// </summary>
internal sealed class SymmetricRelationships : EmbeddedRelationships
{
    private readonly CsrGraph _graph;
    private readonly ReadOnlyMemory<int> _edges;
    private readonly AdjacencyColumns _both;
    private readonly Lazy<AdjacencyColumns> _out;
    private readonly Lazy<AdjacencyColumns> _in;

    public SymmetricRelationships(
        RelationshipType type, RelationshipRows rows, NodeRange nodes, long first, CoauthorshipTable table)
        : base(type, rows, nodes, nodes, first)
    {
        _graph = table.Graph;
        _edges = table.EdgeOfEntry;
        _both = Part(_graph.Offsets, _graph.Neighbors, _edges);
        _out = new Lazy<AdjacencyColumns>(() => Half(static (node, neighbor) => neighbor > node));
        _in = new Lazy<AdjacencyColumns>(() => Half(static (node, neighbor) => neighbor < node));
    }

    public override int OutDegree(int start) => _graph.Degree(start) - InDegree(start);

    public override int InDegree(int end) => ~_graph.NeighborsOf(end).BinarySearch(end);

    public override int FillOut(int start, int from, Span<AdjacentNode> steps)
    {
        var smaller = InDegree(start);
        return Fill(start, smaller + from, _graph.Degree(start), steps);
    }

    public override int FillIn(int end, int from, Span<AdjacentNode> steps) => Fill(end, from, InDegree(end), steps);

    /// <summary>Fills a buffer with those in any direction.</summary>
    public int FillBoth(int node, int from, Span<AdjacentNode> steps) => Fill(node, from, _graph.Degree(node), steps);

    /// <summary>Number of those in any direction.</summary>
    public int Degree(int node) => _graph.Degree(node);

    public override AdjacencyColumns Columns(RelationshipDirection direction) => direction switch
    {
        RelationshipDirection.Outgoing => _out.Value,
        RelationshipDirection.Incoming => _in.Value,
        _ => _both,
    };

    private int Fill(int node, int from, int end, Span<AdjacentNode> steps)
    {
        var first = _graph.Offsets.Span[node];
        var neighbors = _graph.Neighbors.Span[first..];
        var edges = _edges.Span[first..];
        var count = Math.Min(end - from, steps.Length);
        for (var i = 0; i < count; i++)
        {
            steps[i] = new AdjacentNode(First + edges[from + i], Starts.Start + neighbors[from + i]);
        }

        return count;
    }

    private AdjacencyColumns Half(Func<int, int, bool> belongs)
    {
        var all = _graph.Neighbors.Span;
        var edges = _edges.Span;
        var offsets = new int[_graph.NodeCount + 1];
        var neighbors = new int[_graph.EdgeCount];
        var relationships = new int[_graph.EdgeCount];
        var count = 0;
        for (var node = 0; node < _graph.NodeCount; node++)
        {
            for (var i = _graph.Offsets.Span[node]; i < _graph.Offsets.Span[node + 1]; i++)
            {
                if (belongs(node, all[i]))
                {
                    neighbors[count] = all[i];
                    relationships[count++] = edges[i];
                }
            }

            offsets[node + 1] = count;
        }

        return Part(offsets, neighbors, relationships);
    }

    private AdjacencyColumns Part(
        ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> neighbors, ReadOnlyMemory<int> relationships) => new()
        {
            Sources = Starts,
            Offsets = offsets,
            Neighbors = neighbors,
            NeighborBase = Starts.Start,
            Relationships = relationships,
            RelationshipBase = First,
            IsSimple = true,
        };
}
