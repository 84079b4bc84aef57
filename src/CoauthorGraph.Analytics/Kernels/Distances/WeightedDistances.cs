using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;

namespace CoauthorGraph.Analytics.Kernels.Distances;

/// <summary>
/// Sums over all shortest paths by Dijkstra's algorithm (1959) from every node; an edge is one over its weight long.
/// O(nodes × edges × log nodes); 32 bytes a node and thread. Each node's sums are made by one search, so they do not
/// depend on the threads.
/// </summary>
public static class WeightedDistances
{
    /// <summary>Runs it; the weights must be positive.</summary>
    public static WeightedDistanceSums Compute(CsrGraph graph, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var count = graph.NodeCount;
        var sums = new WeightedDistanceSums(new int[count], new double[count], new double[count]);
        var done = 0;
        new Scratch<Search>(() => new Search(graph)).For(count, run.Parallel, (source, search) =>
        {
            search.Run(source, sums);
            var now = Interlocked.Increment(ref done);
            if ((now & 0xFF) == 0)
            {
                run.Report("all distances", now, count);
            }
        });
        return sums;
    }

    private sealed class Search
    {
        private readonly CsrGraph _graph;
        private readonly double[] _distance;
        private readonly bool[] _settled;
        private readonly List<int> _order = [];
        private readonly PriorityQueue<int, double> _queue = new();

        public Search(CsrGraph graph)
        {
            _graph = graph;
            _distance = new double[graph.NodeCount];
            _settled = new bool[graph.NodeCount];
            Array.Fill(_distance, double.PositiveInfinity);
        }

        public void Run(int source, WeightedDistanceSums sums)
        {
            _distance[source] = 0;
            _queue.Enqueue(source, 0);
            var (distance, harmonic) = (0.0, 0.0);
            while (_queue.TryDequeue(out var node, out var length))
            {
                if (_settled[node])
                {
                    continue;
                }

                _settled[node] = true;
                _order.Add(node);
                distance += length;
                harmonic += node == source ? 0 : 1 / length;
                Relax(node, length);
            }

            sums.Reached[source] = _order.Count - 1;
            sums.Distance[source] = distance;
            sums.Harmonic[source] = harmonic;
            foreach (var node in _order)
            {
                _distance[node] = double.PositiveInfinity;
                _settled[node] = false;
            }

            _order.Clear();
        }

        private void Relax(int node, double length)
        {
            var neighbors = _graph.NeighborsOf(node);
            var weights = _graph.WeightsOf(node);
            for (var i = 0; i < neighbors.Length; i++)
            {
                var other = neighbors[i];
                var through = length + (weights.IsEmpty ? 1 : 1.0 / weights[i]);
                if (through < _distance[other])
                {
                    _distance[other] = through;
                    _queue.Enqueue(other, through);
                }
            }
        }
    }
}
