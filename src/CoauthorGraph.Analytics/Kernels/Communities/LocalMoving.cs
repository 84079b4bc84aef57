using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Moves nodes to the neighbouring community that raises modularity most until no move does (Blondel et al. 2008),
/// looking again only at the neighbours of what moved (Traag, Waltman and van Eck 2019).
/// </summary>
internal static class LocalMoving
{
    private const double LeastGain = 1e-12;

    /// <summary>Changes <paramref name="community"/> in place; whether anything moved.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="community">For each node its community, below the number of nodes.</param>
    /// <param name="resolution">What chance is multiplied by.</param>
    /// <param name="seed">Decides where the first round begins.</param>
    /// <param name="run">How it is run.</param>
    public static bool Run(CommunityGraph graph, int[] community, double resolution, ulong seed, KernelRun run)
    {
        var count = graph.Count;
        var offsets = graph.Offsets.Span;
        var targets = graph.Targets.Span;
        var weights = graph.Weights;
        var strength = graph.Strength;
        var total = new double[count];
        for (var node = 0; node < count; node++)
        {
            total[community[node]] += strength[node];
        }

        var queue = Rotated(count, seed);
        var waits = new bool[count];
        Array.Fill(waits, true);
        var to = new double[count];
        var touched = new int[count];
        var scale = graph.Total > 0 ? resolution / graph.Total : 0;
        var moved = false;
        for (long step = 0; queue.TryDequeue(out var node); step++)
        {
            if ((step & 0xFFFF) == 0)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
            }

            waits[node] = false;
            var own = community[node];
            var reached = 0;
            for (var k = offsets[node]; k < offsets[node + 1]; k++)
            {
                var other = community[targets[k]];
                if (to[other] == 0)
                {
                    touched[reached++] = other;
                }

                to[other] += weights is null ? 1 : weights[k];
            }

            var part = strength[node] * scale;
            var best = own;
            var bestGain = to[own] - (part * (total[own] - strength[node])) + LeastGain;
            for (var i = 0; i < reached; i++)
            {
                var other = touched[i];
                var gain = to[other] - (part * total[other]);
                if (other != own && gain > bestGain)
                {
                    (best, bestGain) = (other, gain);
                }

                to[other] = 0;
            }

            to[own] = 0;
            if (best == own)
            {
                continue;
            }

            moved = true;
            total[own] -= strength[node];
            total[best] += strength[node];
            community[node] = best;
            for (var k = offsets[node]; k < offsets[node + 1]; k++)
            {
                var other = targets[k];
                if (!waits[other] && community[other] != best)
                {
                    waits[other] = true;
                    queue.Enqueue(other);
                }
            }
        }

        return moved;
    }

    // In the graph's own order, for nodes that stand near to each other often belong together: random access to a large
    // graph costs more than the order is worth.
    private static Queue<int> Rotated(int count, ulong seed)
    {
        var queue = new Queue<int>(count);
        var start = count == 0 ? 0 : (int)(StableHash.Mix(seed) % (ulong)count);
        for (var i = 0; i < count; i++)
        {
            queue.Enqueue(start + i < count ? start + i : start + i - count);
        }

        return queue;
    }
}
