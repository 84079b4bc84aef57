using System.Numerics;
using System.Runtime.Intrinsics;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;

namespace CoauthorGraph.Analytics.Kernels.Distances;

/// <summary>
/// Sums over all shortest paths by breadth-first search from 256 nodes at once, one bit each (Then et al. 2014, "The
/// more the merrier"). As the graph is undirected, the bits that arrive at a node in a step are the nodes at that
/// distance from it. O(nodes × edges / 256 × diameter) at worst; 96 bytes a node and thread.
/// </summary>
public static class AllDistances
{
    private const int Batch = 256;
    private const int Blocks = 32;

    /// <summary>Runs it.</summary>
    public static DistanceSums Compute(CsrGraph graph, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var count = graph.NodeCount;
        var total = new DistanceSums(new int[count], new long[count], new double[count]);
        // Nodes near to each other share most of their searches.
        var order = NodeOrders.BreadthFirst(graph);
        var batches = (count + Batch - 1) / Batch;
        var blocks = Math.Min(Blocks, batches);
        var waiting = new SortedDictionary<int, DistanceSums>();
        var (taken, added, done) = (0, 0, 0);
        new Scratch<Search>(() => new Search(graph)).For(blocks, run.Parallel, (_, search) =>
        {
            // Blocks are taken in their order, so that few sums wait for those before them.
            var block = Interlocked.Increment(ref taken) - 1;
            // A block is a fixed share of the batches, and blocks are added in their order: the sums do not depend on
            // the threads.
            var sums = new DistanceSums(new int[count], new long[count], new double[count]);
            for (var batch = block; batch < batches; batch += blocks)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
                search.Run(order.AsSpan(batch * Batch, Math.Min(Batch, count - (batch * Batch))), sums);
                run.Report("all distances", Interlocked.Increment(ref done), batches);
            }

            lock (waiting)
            {
                waiting.Add(block, sums);
                while (waiting.Remove(added, out var next))
                {
                    Add(total, next);
                    added++;
                }
            }
        });
        return total;
    }

    private static void Add(DistanceSums total, DistanceSums part)
    {
        for (var node = 0; node < total.Reached.Length; node++)
        {
            total.Reached[node] += part.Reached[node];
            total.Distance[node] += part.Distance[node];
            total.Harmonic[node] += part.Harmonic[node];
        }
    }

    private sealed class Search(CsrGraph graph)
    {
        private readonly Vector256<ulong>[] _seen = new Vector256<ulong>[graph.NodeCount];
        private Vector256<ulong>[] _frontier = new Vector256<ulong>[graph.NodeCount];
        private Vector256<ulong>[] _next = new Vector256<ulong>[graph.NodeCount];

        public void Run(ReadOnlySpan<int> sources, DistanceSums sums)
        {
            Array.Clear(_seen);
            Array.Clear(_frontier);
            for (var i = 0; i < sources.Length; i++)
            {
                var bit = Vector256<ulong>.Zero.WithElement(i / 64, 1UL << (i % 64));
                _seen[sources[i]] = bit;
                _frontier[sources[i]] = bit;
            }

            for (var distance = 1; Step(distance, sums); distance++)
            {
                (_frontier, _next) = (_next, _frontier);
            }
        }

        private bool Step(int distance, DistanceSums sums)
        {
            var offsets = graph.Offsets.Span;
            var neighbors = graph.Neighbors.Span;
            var (seen, frontier, next) = (_seen, _frontier, _next);
            var inverse = 1.0 / distance;
            var any = false;
            for (var node = 0; node < seen.Length; node++)
            {
                var arrived = Vector256<ulong>.Zero;
                var known = seen[node];
                if (known != Vector256<ulong>.AllBitsSet)
                {
                    foreach (var other in neighbors[offsets[node]..offsets[node + 1]])
                    {
                        arrived |= frontier[other];
                    }

                    arrived = Vector256.AndNot(arrived, known);
                }

                next[node] = arrived;
                if (arrived != Vector256<ulong>.Zero)
                {
                    any = true;
                    seen[node] = known | arrived;
                    var bits = BitOperations.PopCount(arrived[0]) + BitOperations.PopCount(arrived[1])
                        + BitOperations.PopCount(arrived[2]) + BitOperations.PopCount(arrived[3]);
                    sums.Reached[node] += bits;
                    sums.Distance[node] += (long)bits * distance;
                    sums.Harmonic[node] += bits * inverse;
                }
            }

            return any;
        }
    }
}
