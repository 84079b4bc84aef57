using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.ClosedGroups;

/// <summary>Measures how closed groups of nodes are. 1 byte a node; not safe for several threads.</summary>
internal sealed class GroupBoundary
{
    private readonly CsrGraph _graph;
    private readonly bool[] _isInside;

    public GroupBoundary(CsrGraph graph)
    {
        _graph = graph;
        _isInside = new bool[graph.NodeCount];
        Total = graph.IsWeighted ? 0 : graph.Neighbors.Length;
        foreach (var weight in graph.Weights.Span)
        {
            Total += weight;
        }
    }

    /// <summary>Twice the strength of all edges.</summary>
    public double Total { get; }

    /// <summary>Measures a group.</summary>
    /// <param name="nodes">Its nodes, each once, ascending.</param>
    public ClosedGroup Measure(int[] nodes)
    {
        foreach (var node in nodes)
        {
            _isInside[node] = true;
        }

        var (entries, cut, volume) = (0, 0.0, 0.0);
        foreach (var node in nodes)
        {
            var weights = _graph.WeightsOf(node);
            var neighbors = _graph.NeighborsOf(node);
            for (var i = 0; i < neighbors.Length; i++)
            {
                var weight = weights.IsEmpty ? 1.0 : weights[i];
                volume += weight;
                cut += _isInside[neighbors[i]] ? 0 : weight;
                entries += _isInside[neighbors[i]] ? 1 : 0;
            }
        }

        foreach (var node in nodes)
        {
            _isInside[node] = false;
        }

        var pairs = nodes.Length * (nodes.Length - 1.0) / 2;
        var rest = Math.Min(volume, Total - volume);
        return new ClosedGroup(
            nodes, entries / 2, cut == 0 ? 0 : cut / rest, pairs == 0 ? 0 : entries / 2 / pairs);
    }
}
