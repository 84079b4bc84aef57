using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>
/// Betweenness by sampling shortest paths until the error is small enough. Each sample is one shortest path, drawn
/// evenly, between two random nodes, found by a search from both ends as in KADABRA (Borassi and Natale 2016). With
/// probability 1 - delta every normalised value is off by at most epsilon. O(n) and the searches, each of which sees a
/// small part of the graph; 4 bytes a node and 9 a node and thread. The result does not depend on the threads.
/// </summary>
/// <remarks>
/// When it stops. A node's hits in t samples are binomial with its value b. Let p(t, b) be the sum of exp(-t KL(b + e,
/// b)) and, where b is not less than e, exp(-t KL(b - e, b)). By Chernoff's bound (Hoeffding 1963) on the exponential
/// martingale of the hits and Ville's inequality, p(t, b) bounds the probability that the share of hits is off by more
/// than e after t samples or at any time later. Let T be the least t at which the sum of p(t, b) over all nodes is at
/// most r: then, but with probability r, all values are right at all times from T on, and it is no matter how the time
/// is chosen. T is not known, but a time that is not before it is: after some samples every b is at most the value u
/// from which so few hits come with a probability of a small share of delta only, and the sum of all b, which is the
/// mean number of inner nodes of a path (used so by SILVAN, Pellegrina and Vandin 2023), is at most a number L by an
/// empirical Bernstein bound. As p grows with b, the sum is at most that of p(t, u) over the nodes hit often, and for
/// the others L times the greatest p(t, b)/b up to their greatest u. These bounds are taken at fixed numbers of
/// samples, the i-th with the share 1/(i(i + 1)) of their part of delta. A few nodes with great values decide then,
/// where a bound that is shared evenly by all nodes has to pay for each of them.
/// </remarks>
public static class ApproximateBetweenness
{
    // What the bounds of values and of their sum may fail with; the rest of delta is for the values themselves.
    private const double ShareOfBounds = 0.1;
    private const double Growth = 1.25;
    private const int FewestSamples = 64;

    /// <summary>Runs it; values are normalised by the number of unordered pairs of other nodes.</summary>
    public static ApproximateBetweennessResult Run(
        CsrGraph graph, double epsilon, double delta, ulong seed, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(epsilon);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(delta);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delta, 1);
        var count = graph.NodeCount;
        if (count < 3)
        {
            return new ApproximateBetweennessResult(new double[count], 0);
        }

        // A path is drawn between two of n nodes; normalised values are of pairs of the other n - 1.
        var perPair = count / (count - 2.0);
        epsilon = Math.Min(0.5, epsilon / perPair);
        var mostInner = MostInnerNodes(graph, run);
        var drawn = new Samples(graph, seed);
        var (enough, goal) = (long.MaxValue, Math.Max(FewestSamples, Math.Ceiling(1 / epsilon)));
        for (var check = 1; drawn.Count < enough; check++, goal *= Growth)
        {
            drawn.DrawUpTo(Math.Min(enough, (long)goal), run);
            if (drawn.Count < enough)
            {
                var bound = new SampleBound(
                    drawn.Hits, drawn.Count, drawn.Inner, drawn.InnerSquares, mostInner, epsilon,
                    delta * ShareOfBounds / check / (check + 1));
                enough = Math.Min(enough, bound.Enough(delta * (1 - ShareOfBounds)));
                run.Report("sampling paths", drawn.Count, Math.Max(enough, drawn.Count));
            }
        }

        var scale = perPair / drawn.Count;
        return new ApproximateBetweennessResult(Array.ConvertAll(drawn.Hits, hit => hit * scale), drawn.Count);
    }

    // No shortest path has more inner nodes: it is at most twice as long as the way from any node to the farthest one.
    private static int MostInnerNodes(CsrGraph graph, KernelRun run)
    {
        var offsets = graph.Offsets.Span;
        var neighbors = graph.Neighbors.Span;
        var seen = new bool[graph.NodeCount];
        var queue = new int[graph.NodeCount];
        var most = 0;
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start])
            {
                continue;
            }

            run.CancellationToken.ThrowIfCancellationRequested();
            seen[start] = true;
            queue[0] = start;
            var (at, end, depth) = (0, 1, -1);
            while (at < end)
            {
                depth++;
                for (var levelEnd = end; at < levelEnd; at++)
                {
                    var node = queue[at];
                    foreach (var other in neighbors[offsets[node]..offsets[node + 1]])
                    {
                        if (!seen[other])
                        {
                            seen[other] = true;
                            queue[end++] = other;
                        }
                    }
                }
            }

            most = Math.Max(most, Math.Min(end - 2, (2 * depth) - 1));
        }

        return most;
    }

    private sealed class Samples(CsrGraph graph, ulong seed)
    {
        private const int Chunk = 64;
        private readonly Scratch<PathSampler> _samplers = new(() => new PathSampler(graph));
        private long _inner;
        private long _innerSquares;

        public int[] Hits { get; } = new int[graph.NodeCount];

        public long Count { get; private set; }

        public long Inner => _inner;

        public long InnerSquares => _innerSquares;

        public void DrawUpTo(long count, KernelRun run)
        {
            var first = Count;
            var chunks = (int)((count - first + Chunk - 1) / Chunk);
            _samplers.For(chunks, run.Parallel, (chunk, sampler) =>
            {
                var from = first + ((long)chunk * Chunk);
                var (inner, squares) = (0L, 0L);
                for (var sample = from; sample < Math.Min(count, from + Chunk); sample++)
                {
                    long length = sampler.Draw(StableHash.Mix(seed ^ StableHash.Mix((ulong)sample)), Hits);
                    inner += length;
                    squares += length * length;
                }

                Interlocked.Add(ref _inner, inner);
                Interlocked.Add(ref _innerSquares, squares);
            });
            Count = count;
        }
    }
}
