using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Overviews;

/// <summary>One topic in a list.</summary>
/// <param name="Id">Words with hyphens.</param>
/// <param name="Name">Name.</param>
/// <param name="Level">Depth in the taxonomy.</param>
/// <param name="Papers">Papers about it or a narrower topic.</param>
/// <param name="Authors">Authors of those papers.</param>
/// <param name="Broader">Ids of broader topics.</param>
public sealed record TopicRow(
    string Id, string Name, int Level, int Papers, int Authors, IReadOnlyList<string> Broader)
{
    /// <summary>The topics of a graph that have papers, most papers first.</summary>
    public static IReadOnlyList<TopicRow> All(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var rows = new List<TopicRow>();
        for (var topic = 0; topic < graph.Topics.Count; topic++)
        {
            if (Row(graph, topic) is { Papers: > 0 } row)
            {
                rows.Add(row);
            }
        }

        return [.. rows.OrderByDescending(static row => row.Papers)
            .ThenBy(static row => row.Id, StringComparer.Ordinal)];
    }

    private static TopicRow Row(KnowledgeGraph graph, int topic)
    {
        var inside = TopicLookup.WithNarrower(graph, topic);
        var papers = new HashSet<int>();
        for (var narrower = 0; narrower < inside.Length; narrower++)
        {
            if (inside[narrower])
            {
                foreach (var row in graph.PaperTopics.OfTopic[narrower])
                {
                    papers.Add(graph.PaperTopics.Paper.Span[row]);
                }
            }
        }

        var authors = new HashSet<int>();
        var offsets = graph.Papers.AuthorshipOffsets.Span;
        foreach (var paper in papers)
        {
            foreach (var author in graph.Authorships.Author.Span[offsets[paper]..offsets[paper + 1]])
            {
                if (author >= 0)
                {
                    authors.Add(author);
                }
            }
        }

        var broader = new List<string>();
        foreach (var row in graph.Topics.Broader[topic])
        {
            broader.Add(graph.Topics.Id[row]);
        }

        return new TopicRow(
            graph.Topics.Id[topic],
            graph.Topics.Name[topic],
            graph.Topics.Level.Span[topic],
            papers.Count,
            authors.Count,
            broader);
    }
}
