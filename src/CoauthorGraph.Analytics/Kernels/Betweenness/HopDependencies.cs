using System.Runtime.Intrinsics;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>
/// Dependencies where every edge has the length 1, of eight sources at once: each node has a vector of eight numbers,
/// and a bit for each source says in which level it lies. Sources that are near to each other share their levels, so
/// that an edge is looked at about once for all of them. The numbers are the paths from the source on the way out, and
/// on the way back, level by level, what each path takes along. Nodes may stand for several twins. 70 bytes a node.
/// </summary>
internal sealed class HopDependencies : SourceDependencies
{
    /// <summary>Sources that are searched from at once.</summary>
    public const int Lanes = 8;

    private static readonly EightNumbers[] LanesOf = MakeLanes();
    private readonly CsrGraph _graph;
    private readonly double[] _twins;
    private readonly EightNumbers[] _value;
    private readonly byte[] _seen;
    private readonly byte[] _next;
    private readonly List<int> _nodes;
    private readonly List<byte> _lanes;
    private readonly List<int> _levelStart = [];

    public HopDependencies(TwinGraph graph)
    {
        _graph = graph.Graph;
        _twins = graph.Twins;
        _value = new EightNumbers[_graph.NodeCount];
        _seen = new byte[_graph.NodeCount];
        _next = new byte[_graph.NodeCount];
        _nodes = new List<int>(_graph.NodeCount);
        _lanes = new List<byte>(_graph.NodeCount);
    }

    public override void Add(ReadOnlySpan<int> sources, ReadOnlySpan<double> counts, double[] sums)
    {
        Start(sources);
        while (Descend())
        {
        }

        EightNumbers count = default;
        for (var lane = 0; lane < counts.Length; lane++)
        {
            Set(ref count, lane, counts[lane]);
        }

        for (var level = _levelStart.Count - 2; level > 0; level--)
        {
            Gather(level, in count, sums);
        }

        foreach (var node in _nodes)
        {
            _seen[node] = 0;
            _next[node] = 0;
            _value[node] = default;
        }

        _nodes.Clear();
        _lanes.Clear();
        _levelStart.Clear();
    }

    // All ones in the lanes of a set of sources, to mask numbers with.
    private static EightNumbers[] MakeLanes()
    {
        var lanes = new EightNumbers[256];
        for (var set = 0; set < lanes.Length; set++)
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                Set(ref lanes[set], lane, BitConverter.Int64BitsToDouble((set >> lane & 1) == 1 ? -1L : 0));
            }
        }

        return lanes;
    }

    private static void Set(ref EightNumbers numbers, int lane, double value)
    {
        if (lane < 4)
        {
            numbers.Low = numbers.Low.WithElement(lane, value);
        }
        else
        {
            numbers.High = numbers.High.WithElement(lane - 4, value);
        }
    }

    private void Start(ReadOnlySpan<int> sources)
    {
        _levelStart.Add(0);
        for (var lane = 0; lane < sources.Length; lane++)
        {
            var node = sources[lane];
            _nodes.Add(node);
            _lanes.Add((byte)(1 << lane));
            _seen[node] = (byte)(1 << lane);
            Set(ref _value[node], lane, 1.0);
        }

        _levelStart.Add(_nodes.Count);
    }

    // One level further for all sources; false when there is none.
    private bool Descend()
    {
        var offsets = _graph.Offsets.Span;
        var neighbors = _graph.Neighbors.Span;
        var (seen, next, paths) = (_seen, _next, _value);
        var (first, end) = (_levelStart[^2], _levelStart[^1]);
        for (var i = first; i < end; i++)
        {
            var node = _nodes[i];
            int lanes = _lanes[i];
            // A path goes on through any twin, but from one source only.
            var twins = first == 0 ? 1.0 : _twins[node];
            var low = paths[node].Low * twins;
            var high = paths[node].High * twins;
            foreach (var other in neighbors[offsets[node]..offsets[node + 1]])
            {
                var arriving = lanes & ~seen[other];
                if (arriving == 0)
                {
                    continue;
                }

                if (next[other] == 0)
                {
                    _nodes.Add(other);
                }

                next[other] |= (byte)arriving;
                ref var mask = ref LanesOf[arriving];
                ref var ways = ref paths[other];
                ways.Low += low & mask.Low;
                ways.High += high & mask.High;
            }
        }

        for (var i = end; i < _nodes.Count; i++)
        {
            var node = _nodes[i];
            _lanes.Add(next[node]);
            seen[node] |= next[node];
            next[node] = 0;
        }

        _levelStart.Add(_nodes.Count);
        return _nodes.Count > end;
    }

    // Each node of a level gathers (1 + dependency) / paths from its neighbours in the next one, and has its own in
    // place of its paths then. Only lanes of the next level are read, so that it does not matter who is first.
    private void Gather(int level, in EightNumbers count, double[] sums)
    {
        var offsets = _graph.Offsets.Span;
        var neighbors = _graph.Neighbors.Span;
        var (below, value) = (_next, _value);
        var (first, end, after) = (_levelStart[level], _levelStart[level + 1],
            level + 2 < _levelStart.Count ? _levelStart[level + 2] : _levelStart[level + 1]);
        for (var i = first; i < end; i++)
        {
            var node = _nodes[i];
            int lanes = _lanes[i];
            var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
            foreach (var other in neighbors[offsets[node]..offsets[node + 1]])
            {
                var shared = lanes & below[other];
                if (shared != 0)
                {
                    ref var mask = ref LanesOf[shared];
                    ref var share = ref value[other];
                    low += share.Low & mask.Low;
                    high += share.High & mask.High;
                }
            }

            ref var mine = ref value[node];
            ref var own = ref LanesOf[lanes];
            low = low * mine.Low & own.Low;
            high = high * mine.High & own.High;
            sums[node] += Vector256.Sum((low * count.Low) + (high * count.High));
            var twins = _twins[node];
            low = (Vector256<double>.One + low) * twins / mine.Low;
            high = (Vector256<double>.One + high) * twins / mine.High;
            mine.Low = Vector256.ConditionalSelect(own.Low, low, mine.Low);
            mine.High = Vector256.ConditionalSelect(own.High, high, mine.High);
        }

        for (var i = end; i < after; i++)
        {
            below[_nodes[i]] = 0;
        }

        for (var i = first; i < end; i++)
        {
            below[_nodes[i]] = _lanes[i];
        }
    }
}
