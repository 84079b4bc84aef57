using CoauthorGraph.Analytics.Kernels.Randomization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.RichClub;

/// <summary>
/// The rich-club coefficient: the share of pairs among the nodes of more than k neighbours that are edges (Zhou and
/// Mondragón 2004), over the same in random graphs with the same degrees (Colizza et al. 2006); above 1, those of many
/// co-authors write with one another more than their degrees explain. O(edges) for each random graph, each on a thread
/// of its own; as only whole numbers are added, threads do not change the result.
/// </summary>
public static class RichClubAlgorithm
{
    /// <summary>A level for every k at which the club changes, from 0 upward, while it has two nodes.</summary>
    public static IReadOnlyList<RichClubLevel> Run(CsrGraph graph, RichClubOptions options, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(run);
        var nodesOf = new int[graph.NodeCount + 1];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            nodesOf[graph.Degree(node)]++;
        }

        var edges = EdgesByLesserDegree(graph);
        var random = new long[edges.Length];
        Parallel.For(0, options.RandomGraphs, run.Parallel, sample =>
        {
            var rewired = RewiredGraph.Of(graph, options.Seed ^ StableHash.Mix((ulong)sample), run);
            var found = new long[random.Length];
            Count(graph, rewired.Sources, rewired.Targets, found);
            lock (random)
            {
                for (var degree = 0; degree < found.Length; degree++)
                {
                    random[degree] += found[degree];
                }
            }
        });
        return Levels(nodesOf, edges, random, options.RandomGraphs);
    }

    private static long[] EdgesByLesserDegree(CsrGraph graph)
    {
        var edges = new long[graph.NodeCount + 1];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var other in graph.NeighborsOf(node))
            {
                if (other > node)
                {
                    edges[Math.Min(graph.Degree(node), graph.Degree(other))]++;
                }
            }
        }

        return edges;
    }

    private static void Count(CsrGraph graph, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, long[] edges)
    {
        var offsets = graph.Offsets.Span;
        for (var edge = 0; edge < sources.Length; edge++)
        {
            var (a, b) = (sources[edge], targets[edge]);
            edges[Math.Min(offsets[a + 1] - offsets[a], offsets[b + 1] - offsets[b])]++;
        }
    }

    // From the greatest degree down: what is above k grows.
    private static List<RichClubLevel> Levels(int[] nodesOf, long[] edgesOf, long[] randomOf, int randomGraphs)
    {
        var levels = new List<RichClubLevel>();
        var nodes = 0;
        long edges = 0, random = 0;
        for (var degree = nodesOf.Length - 1; degree > 0; degree--)
        {
            nodes += nodesOf[degree];
            edges += edgesOf[degree];
            random += randomOf[degree];
            if (nodes >= 2 && nodesOf[degree] > 0)
            {
                var pairs = nodes * (nodes - 1.0) / 2;
                levels.Add(new RichClubLevel(
                    LowerDegree(nodesOf, degree),
                    nodes,
                    edges,
                    edges / pairs,
                    randomGraphs == 0 ? null : random / pairs / randomGraphs,
                    random == 0 ? null : (double)edges * randomGraphs / random));
            }
        }

        levels.Reverse();
        return levels;
    }

    // The least k with the same nodes above it: the next smaller degree that a node has, or 0.
    private static int LowerDegree(int[] nodesOf, int degree)
    {
        var lower = degree - 1;
        while (lower > 0 && nodesOf[lower] == 0)
        {
            lower--;
        }

        return lower;
    }
}
