using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>
/// Exact betweenness by Brandes's algorithm (2001): each unordered pair once, not normalised. O(nodes × edges) without
/// weights, times the logarithm of the nodes with them; 150 bytes a node and thread, and 8 bytes a node for each block
/// of sources that waits to be added.
/// </summary>
public static class BetweennessAlgorithm
{
    private const int Blocks = 64;

    /// <summary>Betweenness of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="weighted">Whether the length of an edge is one over its weight.</param>
    /// <param name="run">How it is run.</param>
    public static double[] Run(CsrGraph graph, bool weighted, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var count = graph.NodeCount;
        var from = Array.FindAll(NodeOrders.BreadthFirst(graph), node => graph.Degree(node) > 0);
        var total = new double[count];
        var isByLength = weighted && graph.IsWeighted;
        var lanes = isByLength ? 1 : HopDependencies.Lanes;
        var batches = (from.Length + lanes - 1) / lanes;
        var blocks = Math.Min(Blocks, Math.Max(1, batches));
        var waiting = new SortedDictionary<int, double[]>();
        var (added, done) = (0, 0);
        Parallel.For(
            0,
            blocks,
            run.Parallel,
            () => isByLength ? (SourceDependencies)new WeightedDependencies(graph) : new HopDependencies(graph),
            (block, _, search) =>
            {
                // Blocks are fixed shares of the sources and are added in their order, so the sum does not depend on
                // the threads.
                var sums = new double[count];
                for (var batch = block; batch < batches; batch += blocks)
                {
                    run.CancellationToken.ThrowIfCancellationRequested();
                    var first = batch * lanes;
                    search.Add(from.AsSpan(first, Math.Min(lanes, from.Length - first)), sums);
                    run.Report("betweenness", Interlocked.Increment(ref done), batches);
                }

                lock (waiting)
                {
                    waiting.Add(block, sums);
                    while (waiting.Remove(added, out var next))
                    {
                        Sum(total, next);
                        added++;
                    }
                }

                return search;
            },
            static _ => { });
        for (var node = 0; node < count; node++)
        {
            total[node] /= 2;
        }

        return total;
    }

    private static void Sum(double[] total, double[] part)
    {
        for (var node = 0; node < total.Length; node++)
        {
            total[node] += part[node];
        }
    }
}
