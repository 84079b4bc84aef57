using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Communities by the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008): nodes move to the best
/// neighbouring community, communities become nodes, and again. Nearly linear in the edges; about 40 bytes a node and
/// 12 an entry of the second level. One thread, so the result depends on graph and seed only.
/// </summary>
public static class LouvainAlgorithm
{
    /// <summary>The community of each node, numbered by size, then by the smallest node.</summary>
    public static int[] Run(CsrGraph graph, CommunityOptions options, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(run);
        var level = CommunityGraph.Of(graph, options.Weighted);
        var result = LeidenAlgorithm.StartOf(options, graph.NodeCount);
        var community = (int[])result.Clone();
        for (var round = 0; ; round++)
        {
            run.Report("louvain", round + 1);
            var moved = LocalMoving.Run(level, community, options.Resolution, options.Seed + (ulong)round, run);
            var count = LeidenAlgorithm.Renumber(community);
            result = round == 0 ? community : Array.ConvertAll(result, at => community[at]);
            if (!moved || count == level.Count)
            {
                return CommunityNumbers.BySize(result);
            }

            level = level.Aggregate(community, count);
            community = [.. Enumerable.Range(0, count)];
        }
    }
}
