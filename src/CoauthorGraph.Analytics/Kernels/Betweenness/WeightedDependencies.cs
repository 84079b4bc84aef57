using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>
/// Dependencies where the length of an edge is one over its weight, by Dijkstra's algorithm. Lengths that differ by
/// less than a part in ten billion are the same, as sums of fractions along different ways are.
/// </summary>
internal sealed class WeightedDependencies : SourceDependencies
{
    private const double Same = 1e-10;
    private readonly CsrGraph _graph;
    private readonly double[] _distance;
    private readonly double[] _paths;
    private readonly double[] _dependency;
    private readonly bool[] _settled;
    private readonly List<int> _order = [];
    private readonly PriorityQueue<int, double> _queue = new();

    public WeightedDependencies(CsrGraph graph)
    {
        _graph = graph;
        _distance = new double[graph.NodeCount];
        _paths = new double[graph.NodeCount];
        _dependency = new double[graph.NodeCount];
        _settled = new bool[graph.NodeCount];
        Array.Fill(_distance, double.PositiveInfinity);
    }

    public override void Add(ReadOnlySpan<int> sources, ReadOnlySpan<double> counts, double[] sums)
    {
        Settle(sources[0]);
        for (var i = _order.Count - 1; i > 0; i--)
        {
            var node = _order[i];
            var dependency = _dependency[node];
            sums[node] += counts[0] * dependency;
            var neighbors = _graph.NeighborsOf(node);
            var weights = _graph.WeightsOf(node);
            for (var k = 0; k < neighbors.Length; k++)
            {
                var before = neighbors[k];
                if (IsSame(_distance[before] + (1.0 / weights[k]), _distance[node]))
                {
                    _dependency[before] += _paths[before] / _paths[node] * (1 + dependency);
                }
            }
        }

        foreach (var node in _order)
        {
            _distance[node] = double.PositiveInfinity;
            _dependency[node] = 0;
            _settled[node] = false;
        }

        _order.Clear();
    }

    private static bool IsSame(double left, double right) =>
        double.IsFinite(right) && Math.Abs(left - right) <= Same * right;

    private void Settle(int source)
    {
        _distance[source] = 0;
        _paths[source] = 1;
        _queue.Enqueue(source, 0);
        while (_queue.TryDequeue(out var node, out _))
        {
            if (_settled[node])
            {
                continue;
            }

            _settled[node] = true;
            _order.Add(node);
            var neighbors = _graph.NeighborsOf(node);
            var weights = _graph.WeightsOf(node);
            for (var k = 0; k < neighbors.Length; k++)
            {
                var other = neighbors[k];
                var length = _distance[node] + (1.0 / weights[k]);
                if (_settled[other])
                {
                    continue;
                }

                if (IsSame(length, _distance[other]))
                {
                    _paths[other] += _paths[node];
                }
                else if (length < _distance[other])
                {
                    _distance[other] = length;
                    _paths[other] = _paths[node];
                    _queue.Enqueue(other, length);
                }
            }
        }
    }
}
