using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Papers;

/// <summary>The orders in which papers are listed.</summary>
internal static class PaperOrder
{
    public static IReadOnlyList<int> OldestFirst(KnowledgeGraph graph, IEnumerable<int> papers)
    {
        var dates = graph.Papers.Date;
        var years = graph.Papers.Year;
        return [.. papers.OrderBy(paper => years.Span[paper])
            .ThenBy(paper => dates.Span[paper])
            .ThenBy(static paper => paper)];
    }

    public static IReadOnlyList<int> NewestFirst(
        KnowledgeGraph graph, IEnumerable<int> papers, int most = int.MaxValue)
    {
        var dates = graph.Papers.Date;
        var years = graph.Papers.Year;
        return [.. papers.OrderByDescending(paper => years.Span[paper])
            .ThenByDescending(paper => dates.Span[paper])
            .ThenBy(static paper => paper)
            .Take(most)];
    }
}
