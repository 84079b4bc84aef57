using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019): local moving, refinement, and aggregation by
/// the refined groups, so that every community is connected. On the way back down every level's nodes move once more,
/// as Rotta and Noack (2011) do in Louvain's method: that is worth as much as another run from the start. Nearly
/// linear in the edges; about 80 bytes a node and 16 an entry of the second level. Threads share the work in a way that
/// the result does not depend on them.
/// </summary>
public static class LeidenAlgorithm
{
    /// <summary>The community of each node, numbered by size, then by the smallest node.</summary>
    public static int[] Run(CsrGraph graph, CommunityOptions options, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(run);
        var bottom = CommunityGraph.Of(graph, options.Weighted);
        var result = StartOf(options, graph.NodeCount);
        for (var iteration = 0; iteration < options.Iterations; iteration++)
        {
            run.Report("leiden", iteration, options.Iterations);
            var seed = options.Seed + ((ulong)iteration << 32);
            if (!Improve(bottom, result, options.Resolution, seed, run))
            {
                break;
            }
        }

        // What local moving tore apart in the last round is two communities; that never lowers modularity.
        return CommunityNumbers.BySize(ConnectedCommunities.Parts(graph, result));
    }

    internal static int[] StartOf(CommunityOptions options, int count)
    {
        if (options.Start is not { } start)
        {
            return [.. Enumerable.Range(0, count)];
        }

        if (start.Length != count)
        {
            throw new ArgumentException("There must be a community for each node to start from", nameof(options));
        }

        var copy = (int[])start.Clone();
        var number = new Dictionary<int, int>();
        for (var node = 0; node < count; node++)
        {
            if (!number.TryGetValue(copy[node], out var at))
            {
                number.Add(copy[node], at = number.Count);
            }

            copy[node] = at;
        }

        return copy;
    }

    // Changes the communities of a level's nodes in place; whether any node of it, or of a level above, moved.
    private static bool Improve(CommunityGraph level, int[] community, double resolution, ulong seed, KernelRun run)
    {
        var moved = LocalMoving.Run(level, community, resolution, seed, run);
        var communities = CommunityNumbers.Renumber(community);
        var (group, count) = Refinement.Run(level, community, communities, resolution, seed + 1, run);
        if (count == level.Count)
        {
            return moved;
        }

        var ofGroup = new int[count];
        for (var node = 0; node < group.Length; node++)
        {
            ofGroup[group[node]] = community[node];
        }

        if (!Improve(level.Aggregate(group, count, run), ofGroup, resolution, seed + 3, run))
        {
            return moved;
        }

        for (var node = 0; node < community.Length; node++)
        {
            community[node] = ofGroup[group[node]];
        }

        LocalMoving.Run(level, community, resolution, seed + 2, run);
        return true;
    }
}
