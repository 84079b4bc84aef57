using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Diameter;

/// <summary>Distances from one node where an edge is one over its weight long (Dijkstra 1959).</summary>
internal sealed class WeightedSweep(CsrGraph graph)
{
    private readonly double[] _distance = new double[graph.NodeCount];
    private readonly int[] _from = new int[graph.NodeCount];
    private readonly PriorityQueue<int, double> _queue = new();

    public double Distance(int node) => _distance[node];

    /// <summary>Measures all distances from a node; the farthest that can be reached, and how far it is.</summary>
    public (int Farthest, double Distance) Run(int source)
    {
        Array.Fill(_distance, double.PositiveInfinity);
        _distance[source] = 0;
        _from[source] = source;
        _queue.Enqueue(source, 0);
        var farthest = source;
        while (_queue.TryDequeue(out var node, out var reached))
        {
            if (reached > _distance[node])
            {
                continue;
            }

            farthest = node;
            var neighbors = graph.NeighborsOf(node);
            var weights = graph.WeightsOf(node);
            for (var i = 0; i < neighbors.Length; i++)
            {
                var there = reached + (1 / (double)weights[i]);
                if (there < _distance[neighbors[i]])
                {
                    _distance[neighbors[i]] = there;
                    _from[neighbors[i]] = node;
                    _queue.Enqueue(neighbors[i], there);
                }
            }
        }

        return (farthest, _distance[farthest]);
    }

    /// <summary>The node nearest to halfway on the way from a node to the source of the last search.</summary>
    public int Middle(int node)
    {
        var half = _distance[node] / 2;
        while (_distance[node] > half)
        {
            node = _from[node];
        }

        return node;
    }
}
