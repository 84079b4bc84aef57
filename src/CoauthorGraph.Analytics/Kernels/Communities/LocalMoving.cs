using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Moves nodes to the neighbouring community that raises modularity most (Blondel et al. 2008), looking again only at
/// the neighbours of what moved (Traag, Waltman and van Eck 2019). Small graphs go on until no move gains; large ones
/// are left to <see cref="LaneMoving"/>.
/// </summary>
internal static class LocalMoving
{
    private const int LeastForLanes = 32_768;

    // Sums of rounded weights may differ by a bit between the two ends of an edge, so that two nodes could chase each
    // other for ever.
    private const int MostMovesOfANode = 200;

    /// <summary>Changes <paramref name="community"/> in place; whether anything moved.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="community">For each node its community, below the number of nodes.</param>
    /// <param name="resolution">What chance is multiplied by.</param>
    /// <param name="seed">Decides where the first round begins.</param>
    /// <param name="run">How it is run.</param>
    public static bool Run(CommunityGraph graph, int[] community, double resolution, ulong seed, KernelRun run)
    {
        var total = new double[graph.Count];
        for (var node = 0; node < total.Length; node++)
        {
            total[community[node]] += graph.Strength[node];
        }

        return graph.Count >= LeastForLanes
            ? new LaneMoving(graph, community, total, resolution).Run(seed, run)
            : RunQueue(graph, community, total, resolution, seed, run);
    }

    private static bool RunQueue(
        CommunityGraph graph, int[] community, double[] total, double resolution, ulong seed, KernelRun run)
    {
        var count = graph.Count;
        var offsets = graph.Offsets.Span;
        var targets = graph.Targets.Span;
        var chooser = new MoveChooser(graph, community, community, total, resolution);
        var queue = Rotated(count, seed);
        var waits = new bool[count];
        Array.Fill(waits, true);
        var moved = 0L;
        for (long step = 0; queue.TryDequeue(out var node) && moved < (long)count * MostMovesOfANode; step++)
        {
            if ((step & 0xFFFF) == 0)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
            }

            waits[node] = false;
            var own = community[node];
            var best = chooser.Best(node);
            if (best == own)
            {
                continue;
            }

            moved++;
            total[own] -= graph.Strength[node];
            total[best] += graph.Strength[node];
            community[node] = best;
            foreach (var other in targets[offsets[node]..offsets[node + 1]])
            {
                if (!waits[other] && community[other] != best)
                {
                    waits[other] = true;
                    queue.Enqueue(other);
                }
            }
        }

        return moved > 0;
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
