using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Papers;

/// <summary>Papers as rows.</summary>
public static class PaperList
{
    /// <summary>The papers of a graph, newest first, only those of <paramref name="author"/> when one is
    /// given.</summary>
    public static IEnumerable<PaperSummary> All(KnowledgeGraph graph, int? author, int mostAuthors)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var papers = author is { } row ? AuthorPapers.Of(graph, row) : Enumerable.Range(0, graph.Papers.Count);
        return PaperOrder.NewestFirst(graph, papers).Select(paper => PaperSummary.Of(graph, paper, mostAuthors));
    }
}
