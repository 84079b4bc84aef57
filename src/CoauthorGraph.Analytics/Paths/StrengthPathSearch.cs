using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Paths;

/// <summary>
/// Paths whose steps are as long as 1/weight. Dijkstra's search from the target, until it reaches the first end, gives
/// a bound of what is left from any node, and A* (Hart, Nilsson and Raphael 1968) with that bound finds each path.
/// Lengths that differ by less than a part in ten billion are the same, as sums of fractions along different ways are.
/// 40 bytes a node.
/// </summary>
internal sealed class StrengthPathSearch : PathSearch
{
    private const double Same = 1e-10;
    private readonly CsrGraph _graph;
    private readonly double[] _left;
    private readonly double[] _distance;
    private readonly int[] _place;
    private readonly bool[] _isBarred;
    private readonly bool[] _leads;
    private readonly List<int> _seen = [];
    private readonly List<int> _settled = [];
    private readonly PriorityQueue<int, double> _queue = new();
    private double _reach;
    private int _to;

    public StrengthPathSearch(CsrGraph graph)
    {
        _graph = graph;
        _left = new double[graph.NodeCount];
        _distance = new double[graph.NodeCount];
        _place = new int[graph.NodeCount];
        _isBarred = new bool[graph.NodeCount];
        _leads = new bool[graph.NodeCount];
        Array.Fill(_distance, double.PositiveInfinity);
        Array.Fill(_place, -1);
    }

    public override bool Prepare(int from, int to)
    {
        Array.Fill(_left, double.PositiveInfinity);
        _reach = 0;
        _to = to;
        var isConnected = Settle(to, from, []);
        foreach (var node in _settled)
        {
            _left[node] = _distance[node];
        }

        _reach = isConnected ? _distance[from] : double.PositiveInfinity;
        Clear();
        return isConnected;
    }

    public override List<int>? Find(ReadOnlySpan<int> beginning, HashSet<int> barredSteps)
    {
        foreach (var node in beginning[..^1])
        {
            _isBarred[node] = true;
        }

        var found = Settle(beginning[^1], _to, barredSteps) ? First(beginning[^1], barredSteps) : null;
        Clear();
        foreach (var node in beginning[..^1])
        {
            _isBarred[node] = false;
        }

        return found;
    }

    public override double Length(int node, int next) =>
        1.0 / _graph.WeightsOf(node)[_graph.NeighborsOf(node).BinarySearch(next)];

    private static bool IsSame(double left, double right) =>
        double.IsFinite(right) && Math.Abs(left - right) <= Same * right;

    // At least as much is left; where the search from the target has not come, as much as it had gone.
    private double Left(int node) => Math.Min(_left[node], _reach);

    // Settles all nodes of the shortest paths; false when there is none.
    private bool Settle(int from, int to, HashSet<int> barredSteps)
    {
        Reach(from, 0);
        while (_queue.TryDequeue(out var node, out var whole))
        {
            if (_place[to] >= 0 && whole > _distance[to] * (1 + Same))
            {
                break;
            }

            if (_place[node] >= 0)
            {
                continue;
            }

            _place[node] = _settled.Count;
            _settled.Add(node);
            var neighbors = _graph.NeighborsOf(node);
            var weights = _graph.WeightsOf(node);
            for (var i = 0; i < neighbors.Length; i++)
            {
                var next = neighbors[i];
                if (_place[next] < 0 && !_isBarred[next] && !(node == from && barredSteps.Contains(next)))
                {
                    Reach(next, _distance[node] + (1.0 / weights[i]));
                }
            }
        }

        _queue.Clear();
        return _place[to] >= 0;
    }

    private void Reach(int node, double distance)
    {
        if (distance < _distance[node])
        {
            if (double.IsPositiveInfinity(_distance[node]))
            {
                _seen.Add(node);
            }

            _distance[node] = distance;
            _queue.Enqueue(node, distance + Left(node));
        }
    }

    private List<int> First(int from, HashSet<int> barredSteps)
    {
        // Of nodes between which A* could choose, one may be settled before another that leads to it.
        _settled.Sort((x, y) => IsBefore(x, y) ? -1 : x == y ? 0 : 1);
        _leads[_to] = true;
        for (var at = _settled.Count - 1; at > 0; at--)
        {
            var node = _settled[at];
            if (!_leads[node])
            {
                continue;
            }

            var neighbors = _graph.NeighborsOf(node);
            var weights = _graph.WeightsOf(node);
            for (var i = 0; i < neighbors.Length; i++)
            {
                if (IsStep(neighbors[i], node, weights[i], from, barredSteps))
                {
                    _leads[neighbors[i]] = true;
                }
            }
        }

        var path = new List<int> { from };
        while (path[^1] != _to)
        {
            var node = path[^1];
            var neighbors = _graph.NeighborsOf(node);
            var weights = _graph.WeightsOf(node);
            var i = 0;
            while (!(_leads[neighbors[i]] && IsStep(node, neighbors[i], weights[i], from, barredSteps)))
            {
                i++;
            }

            path.Add(neighbors[i]);
        }

        return path;
    }

    private bool IsStep(int node, int next, float weight, int from, HashSet<int> barredSteps) =>
        _place[node] >= 0 && IsBefore(node, next) && IsSame(_distance[node] + (1.0 / weight), _distance[next])
        && !(node == from && barredSteps.Contains(next));

    private bool IsBefore(int x, int y) =>
        _distance[x] < _distance[y] || (_distance[x] == _distance[y] && _place[x] < _place[y]);

    private void Clear()
    {
        foreach (var node in _seen)
        {
            _distance[node] = double.PositiveInfinity;
            _place[node] = -1;
            _leads[node] = false;
        }

        _seen.Clear();
        _settled.Clear();
    }
}
