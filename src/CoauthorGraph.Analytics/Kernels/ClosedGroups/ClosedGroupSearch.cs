using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.ClosedGroups;

/// <summary>
/// Groups of low conductance (Kannan, Vempala and Vetta 2004; as a measure of communities, Yang and Leskovec 2012).
/// One partition shows groups of one scale only, so Leiden runs at resolutions ten times finer each (Reichardt and
/// Bornholdt 2006) until hardly two nodes would stay together; what any of them finds is measured. A graph with weights
/// is measured by them. As many Leiden runs as the strength of the graph has digits. The result does not depend on the
/// threads.
/// </summary>
public static class ClosedGroupSearch
{
    private const double FinerBy = 10;
    private const int MostRuns = 6;

    /// <summary>The groups that pass, each once, though groups of different scales overlap; in order of their first
    /// nodes, then of size.</summary>
    public static IReadOnlyList<ClosedGroup> Run(CsrGraph graph, ClosedGroupOptions options, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinSize, 2);
        var boundary = new GroupBoundary(graph);
        var found = new Dictionary<(int First, int Size), List<ClosedGroup>>();
        var resolution = options.Resolution;
        for (var level = 0; level < MostRuns && (level == 0 || resolution < boundary.Total); level++)
        {
            run.Report("scales", level, MostRuns);
            var community = LeidenAlgorithm.Run(
                graph,
                new CommunityOptions { Seed = options.Seed, Resolution = resolution, Weighted = true },
                new KernelRun(run.Threads, null, run.CancellationToken));
            foreach (var nodes in Members(community, options))
            {
                var known = found.GetValueOrDefault((nodes[0], nodes.Length), []);
                var group = boundary.Measure(nodes);
                if (group.Edges > 0 && group.Conductance <= options.MaxConductance
                    && !known.Exists(other => other.Nodes.AsSpan().SequenceEqual(nodes)))
                {
                    known.Add(group);
                    found[(nodes[0], nodes.Length)] = known;
                }
            }

            resolution *= FinerBy;
        }

        return
        [
            .. found.OrderBy(static pair => pair.Key.First).ThenBy(static pair => pair.Key.Size)
                .SelectMany(static pair => pair.Value),
        ];
    }

    // Communities are numbered from 0 without a gap.
    private static IEnumerable<int[]> Members(int[] community, ClosedGroupOptions options)
    {
        var count = 0;
        foreach (var number in community)
        {
            count = Math.Max(count, number + 1);
        }

        var (start, members) = CommunityGraph.Members(community, count);
        for (var group = 0; group < count; group++)
        {
            var size = start[group + 1] - start[group];
            if (size >= options.MinSize && size <= options.MaxSize)
            {
                yield return members[start[group]..start[group + 1]];
            }
        }
    }
}
