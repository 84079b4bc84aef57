using CoauthorGraph.Analytics.Kernels.LinkPrediction;
using CoauthorGraph.Questions.Authors;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>
/// Who may write together, by the neighbours that they share. Among people at most one pair of a circle is given, the
/// strongest: those that share most of their neighbours with a pair before them say the same again. Two names that are
/// probably one person are no pair. Of an edge list all pairs are given.
/// </summary>
internal static class LikelyLinks
{
    private const int Shown = 20;
    private const int ReasonsShown = 5;
    private const int Reserve = 16;

    public static AnalysisResult Run(AnalysisGraph graph, AnalysisOptions options)
    {
        var top = options.Top > 0 ? options.Top : Shown;
        var chosen = graph.Knowledge is null
            ? [.. AdamicAdar.Top(graph.Graph, top, options.Run).Select(static link => (Link: link, Alike: 0))]
            : OfPeople(graph, top, options);
        return new AnalysisResult
        {
            Summary = new AnalysisSummary { Links = [.. chosen.Select(one => Row(graph, one.Link, one.Alike))] },
            Links = [.. chosen.Select(static one => (one.Link.First, one.Link.Second, one.Link.Score,
                one.Link.Shared))],
        };
    }

    // More pairs are looked at until enough are left.
    private static List<(PredictedLink Link, int Alike)> OfPeople(AnalysisGraph graph, int top, AnalysisOptions options)
    {
        for (var looked = (long)top * Reserve; ; looked *= Reserve)
        {
            var most = (int)Math.Min(looked, int.MaxValue / 8);
            var links = AdamicAdar.Top(graph.Graph, most, options.Run);
            var chosen = OneOfACircle(graph, links, top);
            if (chosen.Count == top || links.Count < most)
            {
                return chosen;
            }
        }
    }

    private static List<(PredictedLink Link, int Alike)> OneOfACircle(
        AnalysisGraph graph, IReadOnlyList<PredictedLink> links, int top)
    {
        var chosen = new List<(PredictedLink Link, int Alike)>();
        var circles = new Dictionary<int, List<int>>();
        var met = new List<int>();
        foreach (var link in links)
        {
            if (ProbableDoubles.AreAlike(graph.Knowledge!, link.First, link.Second))
            {
                continue;
            }

            var shared = SharedOf(graph, link);
            if (CircleOf(shared, circles, chosen, met) is >= 0 and var circle)
            {
                chosen[circle] = chosen[circle] with { Alike = chosen[circle].Alike + 1 };
                continue;
            }

            if (chosen.Count == top)
            {
                break;
            }

            foreach (var node in shared)
            {
                if (!circles.TryGetValue(node, out var of))
                {
                    circles[node] = of = [];
                }

                of.Add(chosen.Count);
            }

            chosen.Add((link, 0));
        }

        return chosen;
    }

    // The pair with which more than half of the shared neighbours of either are in common, or -1.
    private static int CircleOf(
        int[] shared, Dictionary<int, List<int>> circles, List<(PredictedLink Link, int Alike)> chosen, List<int> met)
    {
        met.Clear();
        foreach (var node in shared)
        {
            met.AddRange(circles.GetValueOrDefault(node, []));
        }

        foreach (var circle in met.CountBy(static one => one))
        {
            if (2 * circle.Value > Math.Min(shared.Length, chosen[circle.Key].Link.Shared))
            {
                return circle.Key;
            }
        }

        return -1;
    }

    private static int[] SharedOf(AnalysisGraph graph, PredictedLink link) =>
        [.. graph.Graph.NeighborsOf(link.First).ToArray().Intersect(graph.Graph.NeighborsOf(link.Second).ToArray())];

    private static LinkRow Row(AnalysisGraph graph, PredictedLink link, int alike)
    {
        var shared = SharedOf(graph, link)
            .OrderBy(graph.Graph.Degree).ThenBy(static node => node).Take(ReasonsShown);
        return new LinkRow(
            graph.Id(link.First),
            graph.Id(link.Second),
            graph.Name(link.First),
            graph.Name(link.Second),
            Math.Round(link.Score, 6),
            link.Shared,
            [.. shared.Select(node => graph.Name(node) ?? graph.Id(node))])
        {
            Topics = graph.Knowledge is { } papers ? SharedGround.Topics(papers, link.First, link.Second) : null,
            Institutions = graph.Knowledge is { } places
                ? SharedGround.Institutions(places, link.First, link.Second)
                : null,
            Alike = alike == 0 ? null : alike,
        };
    }
}
