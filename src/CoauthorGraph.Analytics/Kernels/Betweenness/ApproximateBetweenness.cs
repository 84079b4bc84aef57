using CoauthorGraph.Analytics.Kernels.Diameter;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>
/// Betweenness by sampling shortest paths until the error is small enough (KADABRA, Borassi and Natale 2016): each
/// sample is one shortest path, drawn evenly, between two random nodes, found by a search from both ends. With
/// probability 1 - delta every normalised value is off by at most epsilon; the bound is checked at fixed numbers of
/// samples, with delta shared evenly among nodes. 32 bytes a node and thread.
/// </summary>
public static class ApproximateBetweenness
{
    private const double UniversalConstant = 0.5;
    private const int SamplesOfARound = 4096;

    /// <summary>Runs it; values are normalised by the number of unordered pairs of other nodes.</summary>
    public static ApproximateBetweennessResult Run(
        CsrGraph graph, double epsilon, double delta, ulong seed, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(epsilon);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(delta);
        var count = graph.NodeCount;
        if (count < 3)
        {
            return new ApproximateBetweennessResult(new double[count], 0);
        }

        // A path is drawn between two of n nodes; normalised values are of pairs of the other n - 1.
        var perPair = count / (count - 2.0);
        epsilon /= perPair;
        var most = MostSamples(graph, epsilon, delta, run);
        var hits = new int[count];
        long samples = 0;
        while (samples < most && !IsEnough(hits, samples, most, epsilon, delta))
        {
            // Rounds grow with what was drawn, so that checking costs little.
            var round = Math.Min(Math.Max(SamplesOfARound, samples / 4), most - samples);
            Draw(graph, seed, samples, round, hits, run);
            samples += round;
            run.Report("sampling paths", samples, most);
        }

        var scale = perPair / samples;
        return new ApproximateBetweennessResult(Array.ConvertAll(hits, hit => hit * scale), samples);
    }

    // The number of samples that suffices whatever they show (Riondato and Kornaropoulos 2016).
    private static long MostSamples(CsrGraph graph, double epsilon, double delta, KernelRun run)
    {
        var (component, sizes) = Components.ConnectedComponents.Find(graph, run);
        var largest = Array.IndexOf(sizes, sizes.Max());
        var nodes = Enumerable.Range(0, graph.NodeCount).Where(node => component[node] == largest).ToArray();
        var diameter = DiameterBounds.Find(graph, nodes, 20, run).Upper;
        // A smaller component may be longer than the largest one is, but not longer than it has nodes.
        var second = sizes.Where((_, at) => at != largest).DefaultIfEmpty(0).Max();
        var longest = Math.Max(3, Math.Max(diameter + 1, second));
        return (long)Math.Ceiling(UniversalConstant / (epsilon * epsilon)
            * (Math.Floor(Math.Log2(longest - 2)) + 1 + Math.Log(2 / delta)));
    }

    private static void Draw(CsrGraph graph, ulong seed, long first, long samples, int[] hits, KernelRun run)
    {
        const int Chunk = 256;
        var chunks = (int)((samples + Chunk - 1) / Chunk);
        Parallel.For(
            0,
            chunks,
            run.Parallel,
            () => new PathSampler(graph),
            (chunk, _, sampler) =>
            {
                var from = first + ((long)chunk * Chunk);
                var to = Math.Min(first + samples, from + Chunk);
                for (var sample = from; sample < to; sample++)
                {
                    sampler.Draw(StableHash.Mix(seed ^ StableHash.Mix((ulong)sample)), hits);
                }

                return sampler;
            },
            static _ => { });
    }

    // The paper's stopping rule with half of delta shared evenly by the two sides of every node. Both bounds grow with
    // the value, so the node that was hit most decides.
    private static bool IsEnough(int[] hits, long samples, long most, double epsilon, double delta)
    {
        if (samples == 0)
        {
            return false;
        }

        var log = Math.Log(4 * hits.Length / delta);
        var ratio = (double)most / samples;
        var spread = 2 * ((double)hits.Max() / samples) * most / log;
        var (less, more) = (ratio - (1.0 / 3), ratio + (1.0 / 3));
        var below = log / samples * (Math.Sqrt((less * less) + spread) - less);
        var above = log / samples * (Math.Sqrt((more * more) + spread) + more);
        return below <= epsilon && above <= epsilon;
    }
}
