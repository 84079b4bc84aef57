using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Authors;

/// <summary>What an author works on.</summary>
internal static class AuthorTopics
{
    /// <summary>The author's topics, most papers first.</summary>
    public static IReadOnlyList<TopicShare> Of(KnowledgeGraph graph, int author)
    {
        var table = graph.AuthorTopics;
        var authors = table.Author.Span;
        var list = new List<TopicShare>();
        for (var row = authors.LowerBound(author); row < table.Count && authors[row] == author; row++)
        {
            var topic = table.Topic.Span[row];
            list.Add(new TopicShare(
                graph.Topics.Id[topic],
                graph.Topics.Name[topic],
                table.Papers.Span[row],
                Math.Round(table.Weight.Span[row], 4),
                Years.OrNull(table.FirstYear.Span[row]),
                Years.OrNull(table.LastYear.Span[row])));
        }

        return [.. list.OrderByDescending(static topic => topic.Papers)
            .ThenByDescending(static topic => topic.Weight)
            .ThenBy(static topic => topic.Id, StringComparer.Ordinal)];
    }
}
