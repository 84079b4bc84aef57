using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Overviews;

/// <summary>
/// How a topic grew: its share of the papers in the last years of the graph against the same number of years before.
/// </summary>
/// <param name="Id">Words with hyphens.</param>
/// <param name="Name">Name.</param>
/// <param name="Papers">Papers about it or a narrower topic.</param>
/// <param name="Before">Those of the years before.</param>
/// <param name="Recent">Those of the last years.</param>
/// <param name="Growth">The share of the last years divided by the share before; one paper more is counted on both
/// sides, so that few papers do not look like much growth.</param>
/// <param name="ByYear">Papers by year, from the first with some to the last of the graph.</param>
public sealed record TopicTrend(
    string Id, string Name, int Papers, int Before, int Recent, double Growth, IReadOnlyList<int> ByYear)
{
    /// <summary>How many years are the last ones.</summary>
    public const int RecentYears = 3;

    /// <summary>The topics of a graph that have papers with a year, those that grew most first.</summary>
    public static IReadOnlyList<TopicTrend> All(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var years = graph.Papers.Year.Span;
        var last = years.Length == 0 ? 0 : years.ToArray().Max();
        var before = 0;
        var recent = 0;
        foreach (var year in years)
        {
            before += IsBefore(year, last) ? 1 : 0;
            recent += IsRecent(year, last) ? 1 : 0;
        }

        return [.. Enumerable.Range(0, graph.Topics.Count)
            .Select(topic => Of(graph, topic, last, before, recent))
            .OfType<TopicTrend>()
            .OrderByDescending(static trend => trend.Growth)
            .ThenBy(static trend => trend.Id, StringComparer.Ordinal)];
    }

    private static TopicTrend? Of(KnowledgeGraph graph, int topic, int last, int before, int recent)
    {
        var inside = TopicLookup.WithNarrower(graph, topic);
        var papers = new HashSet<int>();
        for (var narrower = 0; narrower < inside.Length; narrower++)
        {
            foreach (var row in inside[narrower] ? graph.PaperTopics.OfTopic[narrower] : [])
            {
                papers.Add(graph.PaperTopics.Paper.Span[row]);
            }
        }

        var years = papers.Select(paper => graph.Papers.Year.Span[paper]).Where(static year => year > 0).ToList();
        if (years.Count == 0)
        {
            return null;
        }

        var first = years.Min();
        var byYear = new int[last - first + 1];
        years.ForEach(year => byYear[year - first]++);
        var ofBefore = years.Count(year => IsBefore(year, last));
        var ofRecent = years.Count(year => IsRecent(year, last));
        var growth = (ofRecent + 1.0) / (recent + 1) / ((ofBefore + 1.0) / (before + 1));
        return new TopicTrend(
            graph.Topics.Id[topic], graph.Topics.Name[topic], papers.Count, ofBefore, ofRecent,
            Math.Round(growth, 3), byYear);
    }

    private static bool IsRecent(int year, int last) => year > 0 && year > last - RecentYears;

    private static bool IsBefore(int year, int last) =>
        year > 0 && year > last - (2 * RecentYears) && year <= last - RecentYears;
}
