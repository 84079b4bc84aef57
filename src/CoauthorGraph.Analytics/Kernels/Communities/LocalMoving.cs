using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Moves nodes to the neighbouring community that raises modularity most (Blondel et al. 2008), looking again only at
/// the neighbours of what moved (Traag, Waltman and van Eck 2019). Small graphs go on until no move gains; large ones
/// are left to <see cref="LaneMoving"/>.
/// </summary>
internal static class LocalMoving
{
    private const int GoesOn = 256;
    private const int LeastForLanes = 32_768;

    // Sums of rounded weights may differ by a bit between the two ends of an edge, so that two nodes could chase each
    // other for ever.
    private const int MostMovesOfANode = 200;

    /// <summary>Looks at all nodes and changes <paramref name="community"/> in place; whether anything moved.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="community">For each node its community, below the number of nodes.</param>
    /// <param name="resolution">What chance is multiplied by.</param>
    /// <param name="seed">Decides where the first round begins.</param>
    /// <param name="run">How it is run.</param>
    public static bool Run(CommunityGraph graph, int[] community, double resolution, ulong seed, KernelRun run)
    {
        var isStale = new bool[graph.Count];
        Array.Fill(isStale, true);
        return Run(graph, community, isStale, resolution, seed, run);
    }

    /// <summary>Looks at some nodes first, then at the neighbours of what moved; whether anything did.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="community">For each node its community, below the number of nodes; changed in place.</param>
    /// <param name="isStale">For each node whether to look at it; what is still to be looked at afterwards.</param>
    /// <param name="resolution">What chance is multiplied by.</param>
    /// <param name="seed">Decides where the first round begins.</param>
    /// <param name="run">How it is run.</param>
    /// <param name="goesOn">One of how many nodes must move in a round of a large graph for another.</param>
    public static bool Run(
        CommunityGraph graph, int[] community, bool[] isStale, double resolution, ulong seed, KernelRun run,
        int goesOn = GoesOn)
    {
        var total = new double[graph.Count];
        for (var node = 0; node < total.Length; node++)
        {
            total[community[node]] += graph.Strength[node];
        }

        return graph.Count >= LeastForLanes
            ? new LaneMoving(graph, community, total, isStale, resolution).Run(seed, graph.Count / goesOn, run)
            : RunQueue(graph, community, total, isStale, resolution, seed, run);
    }

    private static bool RunQueue(
        CommunityGraph graph, int[] community, double[] total, bool[] waits, double resolution, ulong seed,
        KernelRun run)
    {
        var offsets = graph.Offsets.Span;
        var targets = graph.Targets.Span;
        var strength = graph.Strength;
        var chooser = new MoveChooser(graph, community, community, total, resolution, new NeighborWeights(graph.Count));
        var queue = Rotated(waits, seed, out var end);
        var (at, left) = (0, (long)waits.Length * MostMovesOfANode);
        var any = false;
        while (at != end && left > 0)
        {
            var node = queue[at];
            at = at + 1 == queue.Length ? 0 : at + 1;
            if ((at & 0xFFFF) == 0)
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

            left--;
            any = true;
            total[own] -= strength[node];
            total[best] += strength[node];
            community[node] = best;
            for (var k = offsets[node]; k < offsets[node + 1]; k++)
            {
                var other = targets[k];
                if (community[other] != best && !waits[other])
                {
                    waits[other] = true;
                    queue[end] = other;
                    end = end + 1 == queue.Length ? 0 : end + 1;
                }
            }
        }

        return any;
    }

    // A ring of those that wait, in the graph's own order, for nodes that stand near to each other often belong
    // together: random access to a large graph costs more than the order is worth. None waits twice, so that one place
    // more than there are nodes is enough.
    private static int[] Rotated(bool[] waits, ulong seed, out int end)
    {
        var count = waits.Length;
        var ring = new int[count + 1];
        var start = count == 0 ? 0 : (int)(StableHash.Mix(seed) % (ulong)count);
        end = 0;
        for (var i = 0; i < count; i++)
        {
            var node = start + i < count ? start + i : start + i - count;
            if (waits[node])
            {
                ring[end++] = node;
            }
        }

        return ring;
    }
}
