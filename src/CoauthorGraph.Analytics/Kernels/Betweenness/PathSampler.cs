using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>
/// Draws one of the shortest paths between two random nodes, each with the same probability. Not safe for several
/// threads, but several may count into one array.
/// </summary>
internal sealed class PathSampler(CsrGraph graph)
{
    private readonly TwoEndedSearch _search = new(graph);
    private ulong _state;

    /// <summary>Draws with a seed and adds 1 for each inner node of the path; nothing where there is no path.</summary>
    /// <returns>The number of inner nodes.</returns>
    public int Draw(ulong seed, int[] hits)
    {
        _state = seed;
        var count = graph.NodeCount;
        var from = (int)(Next() % (ulong)count);
        var to = (int)(Next() % (ulong)(count - 1));
        to += to >= from ? 1 : 0;
        var inner = 0;
        if (_search.Run(from, to))
        {
            var (left, right) = Choose();
            inner = Walk(left, from, hits) + Walk(right, to, hits);
        }

        _search.Clear();
        return inner;
    }

    private ulong Next() => StableHash.Mix(_state += 0x9E3779B97F4A7C15);

    private double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    private (int Left, int Right) Choose()
    {
        var ways = _search.Ways;
        var all = 0.0;
        foreach (var (left, right) in _search.Meetings)
        {
            all += ways[left] * ways[right];
        }

        var goal = NextShare() * all;
        foreach (var (left, right) in _search.Meetings)
        {
            goal -= ways[left] * ways[right];
            if (goal < 0)
            {
                return (left, right);
            }
        }

        return _search.Meetings[^1];
    }

    // From a node back to the end, each step in proportion to the ways that lead there; the number of nodes before it.
    private int Walk(int node, int end, int[] hits)
    {
        var (marks, ways) = (_search.Marks, _search.Ways);
        var steps = 0;
        for (; node != end; steps++)
        {
            Interlocked.Increment(ref hits[node]);
            var wanted = SearchEnd.Above(marks[node]);
            var goal = NextShare() * ways[node];
            var above = -1;
            foreach (var other in graph.NeighborsOf(node))
            {
                if (marks[other] == wanted)
                {
                    above = other;
                    goal -= ways[other];
                    if (goal < 0)
                    {
                        break;
                    }
                }
            }

            node = above;
        }

        return steps;
    }
}
