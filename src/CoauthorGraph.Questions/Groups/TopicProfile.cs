using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Experts;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Questions.Papers;
using CoauthorGraph.Questions.Slicing;

namespace CoauthorGraph.Questions.Groups;

/// <summary>All that the graph knows of one topic; what is narrower counts for it.</summary>
public sealed record TopicProfile
{
    private const int MostRows = 20;
    private const int MostAuthors = 20;

    /// <summary>The topic's id.</summary>
    public required string Id { get; init; }

    /// <summary>The topic's name.</summary>
    public required string Name { get; init; }

    /// <summary>Depth in the taxonomy.</summary>
    public required int Level { get; init; }

    /// <summary>Topics that it is a part of.</summary>
    public required IReadOnlyList<NamedLink> Broader { get; init; }

    /// <summary>Topics that are a part of it.</summary>
    public required IReadOnlyList<NamedLink> Narrower { get; init; }

    /// <summary>Number of papers.</summary>
    public required int Papers { get; init; }

    /// <summary>Number of their authors.</summary>
    public required int Authors { get; init; }

    /// <summary>Year of the first paper, or null.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Year of the last paper, or null.</summary>
    public int? LastYear { get; init; }

    /// <summary>Papers by year.</summary>
    public required IReadOnlyList<YearCount> PapersByYear { get; init; }

    /// <summary>Who works on it, strongest first.</summary>
    public required IReadOnlyList<ExpertiseRow> TopAuthors { get; init; }

    /// <summary>Institutions of its papers, most papers first.</summary>
    public required IReadOnlyList<NamedCount> Institutions { get; init; }

    /// <summary>What else its papers are about, most papers first.</summary>
    public required IReadOnlyList<NamedCount> OtherTopics { get; init; }

    /// <summary>The newest papers.</summary>
    public required IReadOnlyList<PaperSummary> NewestPapers { get; init; }

    /// <summary>Gathers the profile of one topic row; <paramref name="top"/> is how long each list may be.</summary>
    public static TopicProfile Of(KnowledgeGraph graph, int topic, int top = MostRows)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var topics = graph.Topics;
        var inside = TopicLookup.WithNarrower(graph, topic);
        var group = new PaperGroup(graph, GraphSlicer.PapersOf(graph, new SliceFilter { Topic = topics.Id[topic] }));
        var ownIds = Enumerable.Range(0, inside.Length).Where(row => inside[row]).Select(row => topics.Id[row])
            .ToHashSet(StringComparer.Ordinal);
        return new TopicProfile
        {
            Id = topics.Id[topic],
            Name = topics.Name[topic],
            Level = topics.Level.Span[topic],
            Broader = Links(graph, topics.Broader[topic].ToArray()),
            Narrower = Links(graph, Enumerable.Range(0, topics.Count)
                .Where(row => topics.Broader[row].Contains(topic))),
            Papers = group.Count,
            Authors = group.Authors.Count,
            FirstYear = group.FirstYear,
            LastYear = group.LastYear,
            PapersByYear = group.ByYear(),
            TopAuthors = Expertise.Find(graph, [topic], ExpertiseMode.Any, top, explain: false),
            Institutions = group.Institutions.Most(graph.Institutions.Id, graph.Institutions.Name, top),
            OtherTopics = [.. group.Topics.Most(topics.Id, topics.Name, int.MaxValue)
                .Where(other => !ownIds.Contains(other.Id)).Take(top)],
            NewestPapers = group.Newest(top, MostAuthors),
        };
    }

    private static IReadOnlyList<NamedLink> Links(KnowledgeGraph graph, IEnumerable<int> rows) =>
        [.. rows.Select(row => new NamedLink(graph.Topics.Id[row], graph.Topics.Name[row]))];
}
