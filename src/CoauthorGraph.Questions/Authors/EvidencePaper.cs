using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Authors;

/// <summary>A paper that says where an author was.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">Its year.</param>
public sealed record EvidencePaper(string Id, string Title, int Year)
{
    private const int Most = 3;

    /// <summary>The newest few of some papers.</summary>
    internal static IReadOnlyList<EvidencePaper> Newest(KnowledgeGraph graph, IEnumerable<int> papers) =>
        [.. Papers.PaperOrder.NewestFirst(graph, papers).Take(Most).Select(paper => new EvidencePaper(
            graph.Papers.Id[paper], graph.Papers.Title[paper], graph.Papers.Year.Span[paper]))];
}
