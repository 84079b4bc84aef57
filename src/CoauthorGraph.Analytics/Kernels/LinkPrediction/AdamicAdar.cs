using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;

namespace CoauthorGraph.Analytics.Kernels.LinkPrediction;

/// <summary>
/// Likely edges by shared neighbours, each weighing one over the logarithm of its degree (Adamic and Adar 2003). O(sum
/// of squared degrees); 12 bytes a node and thread.
/// </summary>
public static class AdamicAdar
{
    /// <summary>The pairs without an edge that score highest; ties by the smaller nodes.</summary>
    public static IReadOnlyList<PredictedLink> Top(CsrGraph graph, int top, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var ranges = NodeRanges.Of(graph);
        var found = new List<PredictedLink>[ranges.Length];
        var scratch = new Scratch<(double[] Score, int[] Shared)>(
            () => (new double[graph.NodeCount], new int[graph.NodeCount]));
        scratch.For(
            ranges.Length,
            run.Parallel,
            (at, own) => found[at] = OfRange(graph, ranges[at], top, own.Score, own.Shared));
        return Best(found.SelectMany(static list => list), top);
    }

    private static List<PredictedLink> OfRange(
        CsrGraph graph, (int From, int To) range, int top, double[] score, int[] shared)
    {
        var all = new List<PredictedLink>();
        var touched = new List<int>();
        for (var node = range.From; node < range.To; node++)
        {
            var own = graph.NeighborsOf(node);
            foreach (var between in own)
            {
                var weight = 1 / Math.Log(graph.Degree(between));
                foreach (var other in graph.NeighborsOf(between))
                {
                    if (other > node)
                    {
                        if (shared[other]++ == 0)
                        {
                            touched.Add(other);
                        }

                        score[other] += weight;
                    }
                }
            }

            foreach (var other in touched)
            {
                if (own.BinarySearch(other) < 0)
                {
                    all.Add(new PredictedLink(node, other, score[other], shared[other]));
                }

                score[other] = 0;
                shared[other] = 0;
            }

            touched.Clear();
            if (all.Count > Math.Max(4 * top, 4096))
            {
                all = Best(all, top);
            }
        }

        return Best(all, top);
    }

    private static List<PredictedLink> Best(IEnumerable<PredictedLink> links, int top) =>
        [.. links.OrderByDescending(static link => link.Score).ThenBy(static link => link.First)
            .ThenBy(static link => link.Second).Take(top)];
}
