using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Export.Network;

/// <summary>Orders rows of papers: the newest year first, in it the newest date, then as they stand. Papers without a
/// year come last.</summary>
internal sealed class NewestFirst(KnowledgeGraph graph) : IComparer<int>
{
    public int Compare(int x, int y)
    {
        var papers = graph.Papers;
        var byYear = papers.Year.Span[y].CompareTo(papers.Year.Span[x]);
        var byDate = byYear != 0 ? byYear : papers.Date.Span[y].CompareTo(papers.Date.Span[x]);
        return byDate != 0 ? byDate : x.CompareTo(y);
    }
}
