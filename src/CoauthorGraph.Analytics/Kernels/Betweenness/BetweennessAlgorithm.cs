using System.Collections.Concurrent;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>
/// Betweenness by Brandes's algorithm (2001): each unordered pair once, not normalised; exact, or estimated from some
/// of the nodes (Brandes and Pich 2007). O(nodes × edges) without weights, where twins are put together before
/// (<see cref="TwinGraph"/>), times the logarithm of the nodes with weights; 80 bytes a node and thread, 100 a node and
/// 4 an entry.
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
        return Run(graph, weighted, graph.NodeCount, 0, run);
    }

    /// <summary>Betweenness of every node from as many different nodes as are asked for, drawn evenly: what their paths
    /// to all others give, times all nodes over these. With all nodes it is exact.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="weighted">Whether the length of an edge is one over its weight.</param>
    /// <param name="sources">Number of nodes, at least 1; more than there are is all.</param>
    /// <param name="seed">Decides which.</param>
    /// <param name="run">How it is run.</param>
    public static double[] Run(CsrGraph graph, bool weighted, int sources, ulong seed, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var count = graph.NodeCount;
        var isDrawn = Drawn(count, sources, seed);
        if (weighted && graph.IsWeighted)
        {
            var from = Array.FindAll(NodeOrders.BreadthFirst(graph), node => isDrawn[node] && graph.Degree(node) > 0);
            var times = new double[from.Length];
            Array.Fill(times, 1.0);
            return Scaled(
                Sums(count, from, times, 1, () => new WeightedDependencies(graph), run), count, sources);
        }

        var twins = TwinGraph.Of(graph);
        var nodes = twins.Graph.NodeCount;
        var counts = new double[nodes];
        for (var node = 0; node < count; node++)
        {
            counts[twins.Representative[node]] += isDrawn[node] ? 1 : 0;
        }

        var ends = Array.FindAll(
            Enumerable.Range(0, nodes).ToArray(), node => counts[node] > 0 && twins.Graph.Degree(node) > 0);
        var sums = Sums(
            nodes, ends, Array.ConvertAll(ends, node => counts[node]), HopDependencies.Lanes,
            () => new HopDependencies(twins), run);
        AddTwinsApart(twins, counts, sums);
        return Scaled(Array.ConvertAll(twins.Representative, node => sums[node]), count, sources);
    }

    private static bool[] Drawn(int count, int sources, ulong seed)
    {
        var isDrawn = new bool[count];
        if (sources >= count)
        {
            Array.Fill(isDrawn, true);
            return isDrawn;
        }

        for (ulong draw = 0; sources > 0; draw++)
        {
            var node = (int)(StableHash.Mix(seed ^ StableHash.Mix(draw)) % (ulong)count);
            sources -= isDrawn[node] ? 0 : 1;
            isDrawn[node] = true;
        }

        return isDrawn;
    }

    private static double[] Sums(
        int count, int[] from, double[] counts, int lanes, Func<SourceDependencies> create, KernelRun run)
    {
        var total = new double[count];
        var batches = (from.Length + lanes - 1) / lanes;
        var blocks = Math.Min(Blocks, Math.Max(1, batches));
        var waiting = new SortedDictionary<int, double[]>();
        var unused = new ConcurrentBag<double[]>();
        var (taken, added, done) = (0, 0, 0);
        new Scratch<SourceDependencies>(create).For(blocks, run.Parallel, (_, search) =>
        {
            // Blocks are taken in their order, so that few sums wait for those before them. They are fixed shares of
            // the sources and are added in their order, so the sum does not depend on the threads.
            var block = Interlocked.Increment(ref taken) - 1;
            var sums = unused.TryTake(out var free) ? free : new double[count];
            for (var batch = block; batch < batches; batch += blocks)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
                var first = batch * lanes;
                var end = Math.Min(first + lanes, from.Length);
                search.Add(from.AsSpan(first..end), counts.AsSpan(first..end), sums);
                run.Report("betweenness", Interlocked.Increment(ref done), batches);
            }

            lock (waiting)
            {
                waiting.Add(block, sums);
                while (waiting.Remove(added, out var next))
                {
                    for (var node = 0; node < count; node++)
                    {
                        total[node] += next[node];
                    }

                    Array.Clear(next);
                    unused.Add(next);
                    added++;
                }
            }
        });
        return total;
    }

    // Paths between two twins that are not neighbours pass each of their neighbours evenly.
    private static void AddTwinsApart(TwinGraph twins, double[] counts, double[] sums)
    {
        for (var node = 0; node < sums.Length; node++)
        {
            if (!twins.AreApart[node])
            {
                continue;
            }

            var between = 0.0;
            foreach (var other in twins.Graph.NeighborsOf(node))
            {
                between += twins.Twins[other];
            }

            foreach (var other in twins.Graph.NeighborsOf(node))
            {
                sums[other] += counts[node] * (twins.Twins[node] - 1) / between;
            }
        }
    }

    private static double[] Scaled(double[] sums, int count, int sources)
    {
        var factor = Math.Max(1, (double)count / sources) / 2;
        return Array.ConvertAll(sums, sum => sum * factor);
    }
}
