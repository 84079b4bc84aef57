using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Analytics.Kernels.CommunityTracking;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Communities;
using CoauthorGraph.Questions.Communities.History;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>The history of communities as rows of a summary.</summary>
internal static class CommunityHistories
{
    private const int Shown = 10;

    public static AnalysisResult Run(AnalysisGraph graph, AnalysisOptions options)
    {
        var knowledge = graph.RequirePapers("community-history");
        var settings = options.History;
        if (!settings.Cumulative && settings.Step > settings.Window)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"A step of {settings.Step} years passes over years of windows of {settings.Window}; give a --step"
                    + " of at most --window, or --cumulative.");
        }

        var standard = new CommunityOptions();
        var windows = CommunityHistory.Follow(
            knowledge,
            settings,
            standard with
            {
                Seed = options.Seed,
                Resolution = options.Resolution,
                Weighted = options.Weighted,
                Iterations = options.Iterations ?? standard.Iterations,
            },
            options.Run);
        var stages = windows.SelectMany(window => StageRows(knowledge, window)).ToList();
        return new AnalysisResult
        {
            Summary = new AnalysisSummary
            {
                Papers = windows.Count == 0 ? 0 : knowledge.Papers.Year.ToArray().Count(static year => year > 0),
                Communities = stages.Select(static stage => stage.Community).Distinct().Count(),
                Windows = [.. windows.Select(WindowRow)],
                Histories = Largest(knowledge, windows, stages, options.Top > 0 ? options.Top : Shown),
            },
            Stages = stages,
            Memberships = Memberships(graph, windows),
        };
    }

    private static IEnumerable<HistoryStageRow> StageRows(KnowledgeGraph graph, WindowStages window) =>
        window.Stages.Zip(window.Leaders, (stage, leader) => new HistoryStageRow(
            stage.Id,
            window.Years.First,
            window.Years.Last,
            stage.Event.ToString().ToLowerInvariant(),
            stage.Size,
            stage.Before,
            leader < 0 ? null : graph.Authors.Name[leader],
            stage.From.Count == 0 ? null : stage.From,
            stage.Into.Count == 0 ? null : stage.Into));

    private static HistoryWindowRow WindowRow(WindowStages window)
    {
        return new HistoryWindowRow(
            window.Years.First, window.Years.Last, window.Papers, window.Authors.Length, window.Edges,
            window.Stages.Count(static stage => stage.IsAlive), window.Modularity, Of(CommunityEvent.Born),
            Of(CommunityEvent.Continued), Of(CommunityEvent.Grown), Of(CommunityEvent.Shrunk),
            Of(CommunityEvent.Split), Of(CommunityEvent.Merged), Of(CommunityEvent.Died));

        int Of(CommunityEvent one) => window.Stages.Count(stage => stage.Event == one);
    }

    private static List<HistoryRow> Largest(
        KnowledgeGraph graph, List<WindowStages> windows, List<HistoryStageRow> stages, int top)
    {
        var shown = stages.GroupBy(static stage => stage.Community)
            .Select(static group => (Id: group.Key, Stages: group.ToList()))
            .OrderByDescending(static one => one.Stages.Max(static stage => stage.Size))
            .ThenByDescending(static one => one.Stages.Count)
            .ThenBy(static one => one.Id)
            .Take(top)
            .ToList();
        var profiles = Profiles(graph, windows, [.. shown.Select(static one => one.Id)]);
        var rows = new List<HistoryRow>(shown.Count);
        for (var at = 0; at < shown.Count; at++)
        {
            var alive = shown[at].Stages.Where(static stage => stage.Size > 0).ToList();
            var profile = profiles[shown[at].Id];
            rows.Add(new HistoryRow(
                shown[at].Id, profile.Name, alive[0].FirstYear, alive[^1].LastYear, alive.Count,
                alive.Max(static stage => stage.Size), profile.Topics, profile.Institutions, profile.Leader,
                shown[at].Stages));
        }

        return rows;
    }

    // An author counts for one community only; those that are left without any are named in another round.
    private static Dictionary<int, CommunityProfile> Profiles(
        KnowledgeGraph graph, List<WindowStages> windows, List<int> ids)
    {
        var profiles = new Dictionary<int, CommunityProfile>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (profiles.Count < ids.Count)
        {
            List<int> left = [.. ids.Where(id => !profiles.ContainsKey(id))];
            var place = left.Select(static (id, at) => (id, at)).ToDictionary(static p => p.id, static p => p.at);
            foreach (var profile in CommunityNaming.Name(graph, MainOf(graph.Authors.Count, windows, place), ids.Count))
            {
                var id = left[profile.Community];
                profiles.Add(id, names.Add(profile.Name) ? profile : profile with { Name = $"{profile.Name} ({id})" });
            }
        }

        return profiles;
    }

    // For each author the shown community in which he was longest, the first of several; -1 without one.
    private static int[] MainOf(int authors, List<WindowStages> windows, Dictionary<int, int> place)
    {
        var keys = new List<ulong>();
        foreach (var window in windows)
        {
            for (var i = 0; i < window.Ids.Length; i++)
            {
                if (place.TryGetValue(window.Ids[i], out var at))
                {
                    keys.Add(((ulong)window.Authors[i] << 32) | (uint)at);
                }
            }
        }

        keys.Sort();
        var (main, longest) = (new int[authors], new int[authors]);
        Array.Fill(main, -1);
        for (var from = 0; from < keys.Count;)
        {
            var to = from;
            while (to < keys.Count && keys[to] == keys[from])
            {
                to++;
            }

            var author = (int)(keys[from] >> 32);
            if (to - from > longest[author])
            {
                (main[author], longest[author]) = ((int)(uint)keys[from], to - from);
            }

            from = to;
        }

        return main;
    }

    private static IEnumerable<MembershipRow> Memberships(AnalysisGraph graph, List<WindowStages> windows)
    {
        var next = new int[windows.Count]; // Authors of each window are ascending.
        for (var author = 0; author < graph.Graph.NodeCount; author++)
        {
            for (var at = 0; at < next.Length; at++)
            {
                var window = windows[at];
                if (next[at] < window.Authors.Length && window.Authors[next[at]] == author)
                {
                    var id = window.Ids[next[at]++];
                    if (id > 0)
                    {
                        yield return new MembershipRow(graph.Id(author), window.Years.First, window.Years.Last, id);
                    }
                }
            }
        }
    }
}
