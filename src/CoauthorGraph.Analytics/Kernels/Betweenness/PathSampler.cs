using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>
/// Draws one of the shortest paths between two random nodes, each with the same probability, by a breadth-first search
/// from both ends that grows the side with fewer edges. Not safe for several threads, but several may count into one
/// array.
/// </summary>
internal sealed class PathSampler
{
    private readonly CsrGraph _graph;
    private readonly Side _left;
    private readonly Side _right;
    private readonly List<(int Left, int Right)> _meetings = [];
    private ulong _state;

    public PathSampler(CsrGraph graph)
    {
        _graph = graph;
        _left = new Side(graph.NodeCount);
        _right = new Side(graph.NodeCount);
    }

    /// <summary>Draws with a seed and adds 1 for each inner node of the path; nothing where there is no
    /// path.</summary>
    public void Draw(ulong seed, int[] hits)
    {
        _state = seed;
        var count = _graph.NodeCount;
        var from = (int)(Next() % (ulong)count);
        var to = (int)(Next() % (ulong)(count - 1));
        to += to >= from ? 1 : 0;
        if (Meet(from, to))
        {
            var (left, right) = Choose();
            Walk(_left, left, from, hits);
            Walk(_right, right, to, hits);
        }

        _left.Clear();
        _right.Clear();
        _meetings.Clear();
    }

    private ulong Next() => StableHash.Mix(_state += 0x9E3779B97F4A7C15);

    private double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    // After it, the edges in the middle of all shortest paths are in the list of meetings.
    private bool Meet(int from, int to)
    {
        _left.Start(from, _graph.Degree(from));
        _right.Start(to, _graph.Degree(to));
        while (_left.HasFrontier && _right.HasFrontier)
        {
            var (side, other) = _left.Work <= _right.Work ? (_left, _right) : (_right, _left);
            if (Grow(side, other, isLeft: side == _left))
            {
                return true;
            }
        }

        return false;
    }

    private bool Grow(Side side, Side other, bool isLeft)
    {
        var (first, end) = (side.LevelStart, side.Order.Count);
        side.LevelStart = end;
        side.Depth++;
        long work = 0;
        for (var i = first; i < end; i++)
        {
            var node = side.Order[i];
            var ways = side.Ways[node];
            foreach (var next in _graph.NeighborsOf(node))
            {
                if (other.Level[next] >= 0)
                {
                    // Only the frontier of the other side can be met, for all within it was looked at from there.
                    _meetings.Add(isLeft ? (node, next) : (next, node));
                }
                else if (side.Level[next] < 0)
                {
                    side.Level[next] = side.Depth;
                    side.Ways[next] = ways;
                    side.Order.Add(next);
                    work += _graph.Degree(next);
                }
                else if (side.Level[next] == side.Depth)
                {
                    side.Ways[next] += ways;
                }
            }
        }

        side.Work = work;
        return _meetings.Count > 0;
    }

    private (int Left, int Right) Choose()
    {
        var all = 0.0;
        foreach (var (left, right) in _meetings)
        {
            all += _left.Ways[left] * _right.Ways[right];
        }

        var goal = NextShare() * all;
        foreach (var (left, right) in _meetings)
        {
            goal -= _left.Ways[left] * _right.Ways[right];
            if (goal < 0)
            {
                return (left, right);
            }
        }

        return _meetings[^1];
    }

    // From a node back to the side's end, each step in proportion to the ways that lead there.
    private void Walk(Side side, int node, int end, int[] hits)
    {
        while (node != end)
        {
            Interlocked.Increment(ref hits[node]);
            var goal = NextShare() * side.Ways[node];
            var above = -1;
            foreach (var other in _graph.NeighborsOf(node))
            {
                if (side.Level[other] == side.Level[node] - 1)
                {
                    above = other;
                    goal -= side.Ways[other];
                    if (goal < 0)
                    {
                        break;
                    }
                }
            }

            node = above;
        }
    }

    private sealed class Side
    {
        public Side(int count)
        {
            Level = new int[count];
            Ways = new double[count];
            Array.Fill(Level, -1);
        }

        public int[] Level { get; }

        public double[] Ways { get; }

        public List<int> Order { get; } = [];

        public int LevelStart { get; set; }

        public int Depth { get; set; }

        public long Work { get; set; }

        public bool HasFrontier => LevelStart < Order.Count;

        public void Start(int node, int degree)
        {
            Level[node] = 0;
            Ways[node] = 1;
            Order.Add(node);
            LevelStart = 0;
            Depth = 0;
            Work = degree;
        }

        public void Clear()
        {
            foreach (var node in Order)
            {
                Level[node] = -1;
            }

            Order.Clear();
        }
    }
}
