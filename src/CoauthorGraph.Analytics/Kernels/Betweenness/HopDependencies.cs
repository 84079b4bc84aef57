using System.Runtime.Intrinsics;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>
/// Dependencies where every edge has the length 1, of eight sources at once: each node has a vector of eight numbers
/// of paths, and a bit for each source says in which level it lies. Sources that are near to each other share their
/// levels, so that an edge is looked at about once for all of them. 150 bytes a node.
/// </summary>
internal sealed class HopDependencies : SourceDependencies
{
    /// <summary>Sources that are searched from at once.</summary>
    public const int Lanes = 8;

    private static readonly Vector512<double>[] LanesOf = MakeLanes();
    private readonly CsrGraph _graph;
    private readonly Vector512<double>[] _paths;
    private readonly Vector512<double>[] _share;
    private readonly byte[] _seen;
    private readonly byte[] _level;
    private readonly byte[] _next;
    private readonly List<int> _nodes = [];
    private readonly List<byte> _lanes = [];
    private readonly List<int> _levelStart = [];
    private readonly List<Vector512<double>> _waiting = [];

    public HopDependencies(CsrGraph graph)
    {
        _graph = graph;
        _paths = new Vector512<double>[graph.NodeCount];
        _share = new Vector512<double>[graph.NodeCount];
        _seen = new byte[graph.NodeCount];
        _level = new byte[graph.NodeCount];
        _next = new byte[graph.NodeCount];
    }

    public override void Add(ReadOnlySpan<int> sources, double[] sums)
    {
        Start(sources);
        while (Descend())
        {
        }

        for (var level = _levelStart.Count - 2; level > 0; level--)
        {
            Gather(level, sums);
        }

        foreach (var node in _nodes)
        {
            _seen[node] = 0;
            _level[node] = 0;
            _paths[node] = Vector512<double>.Zero;
        }

        _nodes.Clear();
        _lanes.Clear();
        _levelStart.Clear();
    }

    // All ones in the lanes of a set of sources, to mask numbers with.
    private static Vector512<double>[] MakeLanes()
    {
        var lanes = new Vector512<double>[256];
        for (var set = 0; set < lanes.Length; set++)
        {
            var bits = Vector512<long>.Zero;
            for (var lane = 0; lane < 8; lane++)
            {
                bits = bits.WithElement(lane, (set >> lane & 1) == 1 ? -1L : 0);
            }

            lanes[set] = bits.AsDouble();
        }

        return lanes;
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
            _paths[node] = Vector512<double>.Zero.WithElement(lane, 1.0);
        }

        _levelStart.Add(_nodes.Count);
    }

    // One level further for all sources; false when there is none.
    private bool Descend()
    {
        var offsets = _graph.Offsets.Span;
        var neighbors = _graph.Neighbors.Span;
        var (seen, next, paths) = (_seen, _next, _paths);
        var (first, end) = (_levelStart[^2], _levelStart[^1]);
        for (var i = first; i < end; i++)
        {
            var node = _nodes[i];
            int lanes = _lanes[i];
            var ways = paths[node];
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
                paths[other] += ways & LanesOf[arriving];
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

    // Each node of a level gathers (1 + dependency) / paths from its neighbours in the next one.
    private void Gather(int level, double[] sums)
    {
        var offsets = _graph.Offsets.Span;
        var neighbors = _graph.Neighbors.Span;
        var (below, share, paths) = (_level, _share, _paths);
        var (first, end, after) = (_levelStart[level], _levelStart[level + 1],
            level + 2 < _levelStart.Count ? _levelStart[level + 2] : _levelStart[level + 1]);
        for (var i = first; i < end; i++)
        {
            var node = _nodes[i];
            int lanes = _lanes[i];
            var gathered = Vector512<double>.Zero;
            foreach (var other in neighbors[offsets[node]..offsets[node + 1]])
            {
                var shared = lanes & below[other];
                if (shared != 0)
                {
                    gathered += share[other] & LanesOf[shared];
                }
            }

            var dependency = gathered * paths[node];
            sums[node] += Vector512.Sum(dependency);
            // The shares of this level wait beside those of the next one until all of it has gathered.
            _waiting.Add((Vector512<double>.One + dependency) / paths[node]);
        }

        for (var i = end; i < after; i++)
        {
            below[_nodes[i]] = 0;
        }

        for (var i = first; i < end; i++)
        {
            below[_nodes[i]] = _lanes[i];
            share[_nodes[i]] = _waiting[i - first];
        }

        _waiting.Clear();
    }
}
