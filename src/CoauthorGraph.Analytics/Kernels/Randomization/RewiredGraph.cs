using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Randomization;

/// <summary>
/// A random simple graph in which every node keeps its degree: two edges at a time exchange ends, where that makes
/// neither a loop nor a repeat (Maslov and Sneppen 2002). Ten exchanges are tried for each edge, which Milo et al. 2003
/// found to be ample. One thread; 24 to 40 bytes an edge.
/// </summary>
internal sealed class RewiredGraph
{
    private const int TriesOfAnEdge = 10;
    private const int TriesBetweenReports = 1 << 18;

    private readonly int _nodes;
    private readonly int[] _a;
    private readonly int[] _b;

    private RewiredGraph(CsrGraph graph)
    {
        _nodes = graph.NodeCount;
        _a = new int[graph.EdgeCount];
        _b = new int[graph.EdgeCount];
        var next = 0;
        for (var node = 0; node < _nodes; node++)
        {
            foreach (var other in graph.NeighborsOf(node))
            {
                if (other > node)
                {
                    (_a[next], _b[next]) = (node, other);
                    next++;
                }
            }
        }
    }

    /// <summary>One end of each edge.</summary>
    public ReadOnlySpan<int> Sources => _a;

    /// <summary>The other end of each edge.</summary>
    public ReadOnlySpan<int> Targets => _b;

    public static RewiredGraph Of(CsrGraph graph, ulong seed, KernelRun run)
    {
        var rewired = new RewiredGraph(graph);
        rewired.Exchange(new SeededDraws(seed), run);
        return rewired;
    }

    /// <summary>The graph as rows.</summary>
    public CsrGraph ToGraph()
    {
        var offsets = new int[_nodes + 1];
        for (var edge = 0; edge < _a.Length; edge++)
        {
            offsets[_a[edge] + 1]++;
            offsets[_b[edge] + 1]++;
        }

        for (var node = 0; node < _nodes; node++)
        {
            offsets[node + 1] += offsets[node];
        }

        var next = offsets.AsSpan(0, _nodes).ToArray();
        var neighbors = new int[2 * _a.Length];
        for (var edge = 0; edge < _a.Length; edge++)
        {
            neighbors[next[_a[edge]]++] = _b[edge];
            neighbors[next[_b[edge]]++] = _a[edge];
        }

        for (var node = 0; node < _nodes; node++)
        {
            Array.Sort(neighbors, offsets[node], offsets[node + 1] - offsets[node]);
        }

        return new CsrGraph(offsets, neighbors);
    }

    private void Exchange(SeededDraws draws, KernelRun run)
    {
        var count = _a.Length;
        if (count < 2)
        {
            return;
        }

        var edges = new EdgeSet(count);
        for (var edge = 0; edge < count; edge++)
        {
            edges.Add(_a[edge], _b[edge]);
        }

        for (var tried = 0L; tried < (long)TriesOfAnEdge * count; tried++)
        {
            if (tried % TriesBetweenReports == 0)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
                run.Report("rewiring", tried, (long)TriesOfAnEdge * count);
            }

            var (first, second) = (draws.Below(count), draws.Below(count));
            var (a, b, c, d) = (_a[first], _b[first], _a[second], _b[second]);
            if ((draws.Next() & 1) == 0)
            {
                (c, d) = (d, c);
            }

            if (a == c || a == d || b == c || b == d || edges.Contains(a, d) || edges.Contains(c, b))
            {
                continue;
            }

            edges.Remove(a, b);
            edges.Remove(c, d);
            edges.Add(a, d);
            edges.Add(c, b);
            _b[first] = d;
            (_a[second], _b[second]) = (c, b);
        }
    }
}
