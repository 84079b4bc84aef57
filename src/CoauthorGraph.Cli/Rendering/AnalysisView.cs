using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>An analysis for a person: its figures, then the nodes, pairs or paths that it shows.</summary>
internal static class AnalysisView
{
    private const int LevelsShown = 20;

    public static void Show(Terminal terminal, AnalysisSummary summary)
    {
        var figures = summary with
        {
            Top = null,
            Links = null,
            Paths = null,
            PairPaths = null,
            RichClub = null,
            Backbone = null,
            LargestCommunities = null,
            TopicBridges = null,
            ClosedGroups = null,
            Windows = null,
            Histories = null,
        };
        TableRows.WriteFields(terminal, figures, ResultWriter.Json);
        if (summary.Top is { Count: > 0 } top)
        {
            TableRows.Write(terminal, top, ResultWriter.Json, null, null);
        }

        if (summary.LargestCommunities is { Count: > 0 } communities)
        {
            TableRows.Write(terminal, communities, ResultWriter.Json, null, null);
        }

        if (summary.ClosedGroups is { } groups)
        {
            TableRows.Write(
                terminal, groups.Select(ClosedGroupView.Of), ResultWriter.Json, null, "No group keeps to itself.");
        }

        if (summary.Windows is { } windows)
        {
            TableRows.Write(
                terminal, windows.Select(HistoryView.Window), ResultWriter.Json, null, "No paper has a year.");
        }

        if (summary.Histories is { Count: > 0 } histories)
        {
            TableRows.Write(terminal, histories.Select(HistoryView.Of), ResultWriter.Json, null, null);
        }

        if (summary.TopicBridges is { } bridges)
        {
            TableRows.Write(terminal, bridges, ResultWriter.Json, null, "No author joins the two.");
        }

        if (summary.Links is { Count: > 0 } links)
        {
            TableRows.Write(terminal, links, ResultWriter.Json, null, null);
        }

        if (summary.Backbone is { Count: > 0 } backbone)
        {
            TableRows.Write(terminal, backbone, ResultWriter.Json, null, null);
        }

        if (summary.Paths is { } paths)
        {
            TableRows.Write(terminal, paths, ResultWriter.Json, null, "No path.");
        }

        if (summary.PairPaths is { } pairs)
        {
            TableRows.Write(terminal, pairs, ResultWriter.Json, null, "No pair.");
        }

        if (summary.RichClub is { Count: > 0 } levels)
        {
            TableRows.Write(terminal, Thinned(levels), ResultWriter.Json, null, null);
        }
    }

    // A person sees about twenty of the degrees, closer where they are small.
    private static IEnumerable<RichClubRow> Thinned(IReadOnlyList<RichClubRow> levels)
    {
        var step = Math.Pow(1.0 + levels[^1].Degree, 1.0 / LevelsShown);
        var next = 0.0;
        foreach (var level in levels)
        {
            if (level.Degree >= next)
            {
                yield return level;
                next = Math.Max(level.Degree + 1, (level.Degree + 1) * step) - 1;
            }
        }
    }
}
