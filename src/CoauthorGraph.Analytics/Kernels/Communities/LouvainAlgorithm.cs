using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Communities by the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008): nodes move to the best
/// neighbouring community, communities become nodes, and again; on the way back every level's nodes move once more
/// (Rotta and Noack 2011). Nearly linear in the edges; about 40 bytes a node and 8 an entry of the levels above. The
/// result does not depend on the threads.
/// </summary>
public static class LouvainAlgorithm
{
    /// <summary>The community of each node, numbered by size, then by the smallest node.</summary>
    public static int[] Run(CsrGraph graph, CommunityOptions options, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(run);
        var community = LeidenAlgorithm.StartOf(options, graph.NodeCount);
        Improve(CommunityGraph.Of(graph, options.Weighted), community, options, 0, run);
        return CommunityNumbers.BySize(community);
    }

    // Changes the communities of a level's nodes in place.
    private static void Improve(
        CommunityGraph level, int[] community, CommunityOptions options, ulong depth, KernelRun run)
    {
        run.Report("louvain", (long)depth + 1);
        var seed = options.Seed + (2 * depth);
        var moved = LocalMoving.Run(level, community, options.Resolution, seed, run);
        var count = CommunityNumbers.Renumber(community);
        if (count == level.Count || (!moved && depth > 0))
        {
            return;
        }

        var ofGroup = Enumerable.Range(0, count).ToArray();
        Improve(level.Aggregate(community, count, run), ofGroup, options, depth + 1, run);
        for (var node = 0; node < community.Length; node++)
        {
            community[node] = ofGroup[community[node]];
        }

        LocalMoving.Run(level, community, options.Resolution, seed + 1, run);
    }
}
