using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>Dependencies where every edge has the length 1.</summary>
internal sealed class HopDependencies : SourceDependencies
{
    private readonly CsrGraph _graph;
    private readonly int[] _level;
    private readonly double[] _paths;
    private readonly double[] _share;
    private readonly int[] _queue;

    public HopDependencies(CsrGraph graph)
    {
        _graph = graph;
        _level = new int[graph.NodeCount];
        _paths = new double[graph.NodeCount];
        _share = new double[graph.NodeCount];
        _queue = new int[graph.NodeCount];
        Array.Fill(_level, -1);
    }

    public override void Add(int source, double[] sums)
    {
        var offsets = _graph.Offsets.Span;
        var neighbors = _graph.Neighbors.Span;
        var (level, paths, share, queue) = (_level, _paths, _share, _queue);
        var (head, tail) = (0, 1);
        queue[0] = source;
        level[source] = 0;
        paths[source] = 1;
        while (head < tail)
        {
            var node = queue[head++];
            var (below, ways) = (level[node] + 1, paths[node]);
            foreach (var other in neighbors[offsets[node]..offsets[node + 1]])
            {
                var at = level[other];
                if (at < 0)
                {
                    level[other] = below;
                    paths[other] = ways;
                    queue[tail++] = other;
                }
                else if (at == below)
                {
                    paths[other] += ways;
                }
            }
        }

        // Backwards each node gathers (1 + dependency) / paths from the nodes one level below it.
        for (var i = tail - 1; i > 0; i--)
        {
            var node = queue[i];
            var below = level[node] + 1;
            var gathered = 0.0;
            foreach (var other in neighbors[offsets[node]..offsets[node + 1]])
            {
                gathered += level[other] == below ? share[other] : 0;
            }

            var dependency = gathered * paths[node];
            sums[node] += dependency;
            share[node] = (1 + dependency) / paths[node];
        }

        for (var i = 0; i < tail; i++)
        {
            level[queue[i]] = -1;
        }
    }
}
