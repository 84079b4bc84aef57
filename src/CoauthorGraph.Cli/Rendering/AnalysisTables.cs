using System.Globalization;
using CoauthorGraph.Cli.Rendering.Tables;
using CoauthorGraph.Pipeline.Answers;
using CoauthorGraph.Questions.Analysis;
using Humanizer;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>The lists of an analysis, each as the table that shows it best.</summary>
internal static class AnalysisTables
{
    private const int LevelsShown = 20;

    public static void Show(Terminal terminal, AnalysisSummary summary)
    {
        if (summary.TopicBridges is { } bridges)
        {
            Show(terminal, bridges);
        }
        else if (summary.Top is { Count: > 0 } top)
        {
            Show(terminal, top);
            if (summary.TopTied is { } tied)
            {
                TableRows.ShowQuietly(terminal, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{tied:N0} more {(tied == 1 ? "has" : "have")} {Digits.Of(top[^1].Value)}."));
            }

            ShowPrecision(terminal, summary, top);
        }

        if (summary.LargestCommunities is { Count: > 0 } communities)
        {
            Show(terminal, communities);
        }

        Generic(terminal, summary.ClosedGroups?.Select(ClosedGroupView.Of), "No group keeps to itself.");
        Generic(terminal, summary.Windows?.Select(HistoryView.Window), "No paper has a year.");
        if (summary.Histories is { Count: > 0 } histories)
        {
            terminal.Output.WriteLine();
            Generic(terminal, histories.Select(HistoryView.Of), "");
        }

        if (summary.Links is { } links)
        {
            Show(terminal, links);
        }

        if (summary.Backbone is { Count: > 0 } backbone)
        {
            Show(terminal, backbone);
        }

        Generic(terminal, summary.Paths?.Select(static path => new PathLine(path.Length,
            InLine(path.Names ?? path.Nodes))), "No path.");
        Generic(terminal, summary.PairPaths?.Select(static pair => new PairLine(
            pair.From, pair.To, pair.Length, pair.Nodes is null ? "no path" : InLine(pair.Nodes))), "No pair.");
        if (summary.RichClub is { Count: > 0 } levels)
        {
            Generic(terminal, Thinned(levels), "");
        }
    }

    private static void Show(Terminal terminal, IReadOnlyList<NodeRow> top) => new TextTable()
        .Text("Name", ResultColumn.Needed, top.Select(static row => row.Name))
        .Key(top[0].Name is null ? "Node" : "Id", top[0].Name is null ? ResultColumn.Needed : 90, top
            .Select(static row => row.Node))
        .Number("Papers", 80, top.Select(static row => (double?)row.Papers))
        .Number("Value", ResultColumn.Needed, top.Select(static row => (double?)row.Value))
        .Bar(50, top.Select(static row => row.Value))
        .Show(terminal);

    private static void Show(Terminal terminal, IReadOnlyList<BridgeRow> bridges)
    {
        if (bridges.Count == 0)
        {
            terminal.Output.WriteLine("No author has papers on both.");
            return;
        }

        new TextTable()
            .Text("Name", ResultColumn.Needed, bridges.Select(static row => row.Name))
            .Key("Id", 90, bridges.Select(static row => row.Node))
            .Number("Pairs", ResultColumn.Needed, bridges.Select(static row => (double?)row.Pairs))
            .Number("First papers", 80, bridges.Select(static row => (double?)row.FirstPapers))
            .Number("Second papers", 79, bridges.Select(static row => (double?)row.SecondPapers))
            .Number("Both", 70, bridges.Select(static row => (double?)row.BothPapers))
            .Number("First co-authors", 60, bridges.Select(static row => (double?)row.FirstCoauthors))
            .Number("Second co-authors", 59, bridges.Select(static row => (double?)row.SecondCoauthors))
            .Show(terminal);
        TableRows.ShowQuietly(terminal,
            "Pairs are of co-authors, one of each topic alone, who do not write with each other.");
    }

    private static void Show(Terminal terminal, IReadOnlyList<CommunityRow> communities) => new TextTable()
        .Key("Community", 90, communities.Select(static row => row.Community.ToString(CultureInfo.InvariantCulture)))
        .Number("Nodes", ResultColumn.Needed, communities.Select(static row => (double?)row.Nodes))
        .Bar(30, communities.Select(static row => (double)row.Nodes))
        .Text("Name", ResultColumn.Needed, communities.Select(static row => row.Name))
        .Text("Leader", 50, communities.Select(static row => IsNamedAfter(row) ? null : row.Leader))
        .Text("Topics", 60, communities.Select(static row => List(row.Topics)))
        .Text("Institutions", 55, communities.Select(static row => List(row.Institutions)))
        .Show(terminal);

    private static void Show(Terminal terminal, IReadOnlyList<LinkRow> links)
    {
        if (links.Count == 0)
        {
            terminal.Output.WriteLine("No pair has a neighbour in common and no edge.");
            return;
        }

        var areNamed = links[0].FirstName is not null;
        new TextTable()
            .Text("First", ResultColumn.Needed, links.Select(static row => row.FirstName ?? row.First))
            .Text("Second", ResultColumn.Needed, links.Select(static row => row.SecondName ?? row.Second))
            .Number("Score", 95, links.Select(static row => (double?)row.Score))
            .Bar(20, links.Select(static row => row.Score))
            .Number("Shared", 90, links.Select(static row => (double?)row.Shared))
            .Text("Why", 99, links.Select(Why))
            .Key("First id", 40, links.Select(row => areNamed ? row.First : null))
            .Key("Second id", 39, links.Select(row => areNamed ? row.Second : null))
            .Show(terminal);
    }

    private static string Why(LinkRow row)
    {
        var more = row.Shared - row.Through.Count;
        return $"through {string.Join(", ", row.Through)}{(more > 0 ? $" and {more} more" : "")}"
            + (row.Topics is { Count: > 0 } topics ? $"; both on {string.Join(", ", topics)}" : "")
            + (row.Institutions is { Count: > 0 } places ? $"; both at {string.Join(", ", places)}" : "")
            + (row.Alike is { } alike ? $"; {"pair".ToQuantity(alike)} more of this circle" : "");
    }

    private static void Show(Terminal terminal, IReadOnlyList<BackboneRow> ties) => new TextTable()
        .Text("First", ResultColumn.Needed, ties.Select(static row => row.FirstName ?? row.First))
        .Text("Second", ResultColumn.Needed, ties.Select(static row => row.SecondName ?? row.Second))
        .Number("Weight", ResultColumn.Needed, ties.Select(static row => (double?)row.Weight))
        .Bar(60, ties.Select(static row => (double)row.Weight))
        .Key("First id", 40, ties.Select(static row => row.FirstName is null ? null : row.First))
        .Key("Second id", 39, ties.Select(static row => row.SecondName is null ? null : row.Second))
        .Show(terminal);

    // An estimate orders two nodes only where their values differ by more than both may be off.
    private static void ShowPrecision(Terminal terminal, AnalysisSummary summary, IReadOnlyList<NodeRow> top)
    {
        if (summary is not { ValueError: { } error, Delta: { } delta })
        {
            return;
        }

        var alike = top.Count(row => row.Value >= top[0].Value - (2 * error));
        TableRows.ShowQuietly(terminal, string.Create(
            CultureInfo.InvariantCulture,
            $"Each value is within {Digits.Of(error)} of the true one with probability {1 - delta:0.###} ({summary.Samples:N0} sampled paths): only differences above {Digits.Of(2 * error)} tell nodes apart. ")
            + (alike == top.Count
                ? "None of these nodes can be told from the first; a smaller --epsilon tells more."
                : $"The first {"node".ToQuantity(alike)} cannot be told apart; a smaller --epsilon tells more."));
    }

    private static void Generic<T>(Terminal terminal, IEnumerable<T>? rows, string whenEmpty)
    {
        if (rows is not null)
        {
            TableRows.Write(terminal, rows, AnswerJson.Options, null, whenEmpty);
        }
    }

    // Most are: then the name has said it.
    private static bool IsNamedAfter(CommunityRow row) =>
        row.Leader is { } leader && row.Name?.EndsWith(leader, StringComparison.Ordinal) == true;

    private static string InLine(IEnumerable<string> nodes) => string.Join(" – ", nodes);

    private static string? List(IReadOnlyList<string>? texts) => texts is null ? null : string.Join("; ", texts);

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

    private sealed record PathLine(double Length, string Path);

    private sealed record PairLine(string From, string To, double? Length, string Path);
}
