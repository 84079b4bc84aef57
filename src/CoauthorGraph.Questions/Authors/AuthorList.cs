using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Authors;

/// <summary>Authors as short rows.</summary>
public static class AuthorList
{
    /// <summary>The short row of one author.</summary>
    public static AuthorSummary Summary(KnowledgeGraph graph, int author)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var authors = graph.Authors;
        return new AuthorSummary(
            authors.Id[author],
            authors.Name[author],
            authors.Papers.Span[author],
            Years.OrNull(authors.FirstYear.Span[author]),
            Years.OrNull(authors.LastYear.Span[author]));
    }

    /// <summary>All authors, most papers first.</summary>
    public static IEnumerable<AuthorSummary> MostPapers(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var papers = graph.Authors.Papers;
        return Enumerable.Range(0, graph.Authors.Count)
            .OrderByDescending(row => papers.Span[row])
            .ThenBy(static row => row)
            .Select(row => Summary(graph, row));
    }
}
