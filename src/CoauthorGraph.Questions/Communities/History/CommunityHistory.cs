using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Analytics.Kernels.CommunityTracking;
using CoauthorGraph.Analytics.Kernels.Modularity;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Communities.History;

/// <summary>
/// Communities of a co-author network through the years. Each window of years has its own network; its communities are
/// found by Leiden, which starts from those of the window before (as Aynaud and Guillaume 2010 do with Louvain), so
/// that what does not change keeps its community; <see cref="CommunityTracker"/> gives them ids and events. The result
/// does not depend on the threads.
/// </summary>
internal static class CommunityHistory
{
    /// <summary>The windows with papers, earliest first.</summary>
    public static List<WindowStages> Follow(
        KnowledgeGraph graph, HistorySettings settings, CommunityOptions options, KernelRun run)
    {
        var (first, last) = YearsOf(graph);
        var tracker = new CommunityTracker(
            new TrackingOptions { MinSize = settings.MinSize, Inclusion = settings.Inclusion });
        // Leiden's own progress would hide which window it is in.
        var quiet = new KernelRun(run.Threads, null, run.CancellationToken);
        var found = new List<WindowStages>();
        var community = new int[graph.Authors.Count];
        Array.Fill(community, -1);
        var windows = first == 0 ? [] : YearWindow.Of(first, last, settings);
        for (var at = 0; at < windows.Count; at++)
        {
            run.Progress?.Report(new Core.Progress.ProgressReport("windows", at, windows.Count));
            var network = WindowNetwork.Of(graph, windows[at], run.CancellationToken);
            if (network.Papers == 0)
            {
                continue;
            }

            var part = LeidenAlgorithm.Run(
                network.Graph, options with { Start = StartOf(network.Authors, community) }, quiet);
            Array.Fill(community, -1);
            for (var node = 0; node < part.Length; node++)
            {
                community[network.Authors[node]] = part[node];
            }

            found.Add(Stages(windows[at], network, part, tracker.Add(community), options));
        }

        return found;
    }

    private static (int First, int Last) YearsOf(KnowledgeGraph graph)
    {
        var (first, last) = (0, 0);
        foreach (var year in graph.Papers.Year.Span)
        {
            if (year > 0)
            {
                (first, last) = (first == 0 ? year : Math.Min(first, year), Math.Max(last, year));
            }
        }

        return (first, last);
    }

    // Who was not there before begins alone.
    private static int[] StartOf(int[] authors, int[] community)
    {
        var start = new int[authors.Length];
        for (var node = 0; node < start.Length; node++)
        {
            var before = community[authors[node]];
            start[node] = before >= 0 ? before : community.Length + node;
        }

        return start;
    }

    private static WindowStages Stages(
        YearWindow window, WindowNetwork network, int[] part, IReadOnlyList<TrackedStage> stages,
        CommunityOptions options)
    {
        var ids = new int[part.Length == 0 ? 0 : part.Max() + 1];
        var leaders = new int[ids.Length];
        Array.Fill(leaders, -1);
        foreach (var stage in stages.Where(static stage => stage.IsAlive))
        {
            ids[stage.Number] = stage.Id;
        }

        for (var node = 0; node < part.Length; node++)
        {
            ref var leader = ref leaders[part[node]];
            leader = leader < 0 || network.PapersOf[node] > network.PapersOf[leader] ? node : leader;
        }

        return new WindowStages
        {
            Years = window,
            Papers = network.Papers,
            Authors = network.Authors,
            Ids = Array.ConvertAll(part, number => ids[number]),
            Edges = network.Graph.EdgeCount,
            Modularity = ModularityScore.Compute(network.Graph, part, options.Weighted, options.Resolution),
            Stages = stages,
            Leaders = [.. stages.Select(stage => stage.IsAlive ? network.Authors[leaders[stage.Number]] : -1)],
        };
    }
}
