using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Papers;

/// <summary>The papers of an author.</summary>
public static class AuthorPapers
{
    /// <summary>Paper rows, each once even when the author stands on a paper twice.</summary>
    public static HashSet<int> Of(KnowledgeGraph graph, int author)
    {
        var papers = new HashSet<int>();
        foreach (var row in graph.Authors.Authorships[author])
        {
            papers.Add(graph.Authorships.Paper.Span[row]);
        }

        return papers;
    }
}
