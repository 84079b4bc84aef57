using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019): local moving, refinement, and aggregation by
/// the refined groups, so that every community is connected. Nearly linear in the edges; about 80 bytes a node and 16
/// an entry of the second level. Threads share the work in a way that the result does not depend on them.
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
            if (!Iterate(bottom, result, options.Resolution, seed, run))
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

    private static bool Iterate(CommunityGraph bottom, int[] result, double resolution, ulong seed, KernelRun run)
    {
        var level = bottom;
        var community = (int[])result.Clone();
        int[]? nodeOf = null; // For each node of the bottom its node at this level.
        var any = false;
        for (var round = 0UL; ; round++)
        {
            any |= LocalMoving.Run(level, community, resolution, seed + (2 * round), run);
            var communities = CommunityNumbers.Renumber(community);
            var (group, count) = Refinement.Run(
                level, community, communities, resolution, seed + (2 * round) + 1, run);
            if (count == level.Count)
            {
                for (var node = 0; node < result.Length; node++)
                {
                    result[node] = community[nodeOf is null ? node : nodeOf[node]];
                }

                CommunityNumbers.Renumber(result);
                return any;
            }

            var ofGroup = new int[count];
            for (var node = 0; node < group.Length; node++)
            {
                ofGroup[group[node]] = community[node];
            }

            level = level.Aggregate(group, count, run);
            for (var node = 0; nodeOf is not null && node < nodeOf.Length; node++)
            {
                nodeOf[node] = group[nodeOf[node]];
            }

            nodeOf ??= group;
            community = ofGroup;
        }
    }
}
