using System.Numerics;
using System.Runtime.Intrinsics;
using CoauthorGraph.Analytics.Kernels.Randomization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;

namespace CoauthorGraph.Analytics.Kernels.Distances;

/// <summary>
/// The mean distance within a component: exact, or from sources drawn evenly without replacement, by breadth-first
/// search from 256 of them at once (Then et al. 2014). Each 64 sources make one mean, and the spread of these means
/// gives the standard error. O(edges × diameter) for 256 sources; 96 bytes a node and thread.
/// </summary>
public static class MeanDistance
{
    private const int Lane = 64;
    private const int Batch = 4 * Lane;

    /// <summary>Of the pairs that have an end in a sample of <paramref name="component"/>, which becomes all of it
    /// where <paramref name="sources"/> is as large.</summary>
    public static MeanDistanceResult Sample(CsrGraph graph, int[] component, int sources, ulong seed, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(run);
        if (sources >= component.Length)
        {
            return Of(graph, component, sampled: false, run);
        }

        var order = (int[])component.Clone();
        var draws = new SeededDraws(seed);
        for (var i = 0; i < sources; i++)
        {
            var other = i + draws.Below(order.Length - i);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return Of(graph, order.AsMemory(0, sources), sampled: true, run);
    }

    private static MeanDistanceResult Of(CsrGraph graph, ReadOnlyMemory<int> sources, bool sampled, KernelRun run)
    {
        var batches = (sources.Length + Batch - 1) / Batch;
        var distance = new long[4 * batches];
        var reached = new long[4 * batches];
        var done = 0;
        new Scratch<Search>(() => new Search(graph)).For(batches, run.Parallel, (batch, search) =>
        {
            var from = batch * Batch;
            search.Run(
                sources.Span[from..Math.Min(sources.Length, from + Batch)],
                distance.AsSpan(4 * batch, 4),
                reached.AsSpan(4 * batch, 4),
                run.CancellationToken);
            run.Report("distances", Interlocked.Increment(ref done), batches);
        });
        long pairs = 0, sum = 0;
        foreach (var count in reached)
        {
            pairs += count;
        }

        foreach (var length in distance)
        {
            sum += length;
        }

        return new MeanDistanceResult(
            pairs == 0 ? 0 : (double)sum / pairs,
            sampled ? StandardError(distance, reached, sources.Length / Lane) : null,
            sources.Length);
    }

    // Of the full groups only; their means are independent and of one distribution.
    private static double? StandardError(long[] distance, long[] reached, int groups)
    {
        if (groups < 2)
        {
            return null;
        }

        double mean = 0, squares = 0;
        for (var group = 0; group < groups; group++)
        {
            mean += (double)distance[group] / reached[group] / groups;
        }

        for (var group = 0; group < groups; group++)
        {
            var off = ((double)distance[group] / reached[group]) - mean;
            squares += off * off;
        }

        return Math.Sqrt(squares / (groups - 1) / groups);
    }

    private sealed class Search(CsrGraph graph)
    {
        private readonly Vector256<ulong>[] _seen = new Vector256<ulong>[graph.NodeCount];
        private Vector256<ulong>[] _frontier = new Vector256<ulong>[graph.NodeCount];
        private Vector256<ulong>[] _next = new Vector256<ulong>[graph.NodeCount];

        public void Run(
            ReadOnlySpan<int> sources, Span<long> distance, Span<long> reached, CancellationToken cancellationToken)
        {
            Array.Clear(_seen);
            Array.Clear(_frontier);
            for (var i = 0; i < sources.Length; i++)
            {
                var bit = Vector256<ulong>.Zero.WithElement(i / Lane, 1UL << (i % Lane));
                _seen[sources[i]] |= bit;
                _frontier[sources[i]] |= bit;
            }

            Span<long> arrived = stackalloc long[4];
            for (var steps = 1; ; steps++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                arrived.Clear();
                if (!Step(arrived))
                {
                    return;
                }

                for (var lane = 0; lane < 4; lane++)
                {
                    reached[lane] += arrived[lane];
                    distance[lane] += arrived[lane] * steps;
                }

                (_frontier, _next) = (_next, _frontier);
            }
        }

        private bool Step(Span<long> arrivedInLane)
        {
            var offsets = graph.Offsets.Span;
            var neighbors = graph.Neighbors.Span;
            var (seen, frontier, next) = (_seen, _frontier, _next);
            long first = 0, second = 0, third = 0, fourth = 0;
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
                    seen[node] = known | arrived;
                    first += BitOperations.PopCount(arrived[0]);
                    second += BitOperations.PopCount(arrived[1]);
                    third += BitOperations.PopCount(arrived[2]);
                    fourth += BitOperations.PopCount(arrived[3]);
                }

                next[node] = arrived;
            }

            (arrivedInLane[0], arrivedInLane[1], arrivedInLane[2], arrivedInLane[3]) = (first, second, third, fourth);
            return (first | second | third | fourth) != 0;
        }
    }
}
