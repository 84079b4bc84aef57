using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Overviews;

/// <summary>One mention and the author it was decided to be.</summary>
/// <param name="PaperId">The paper's key.</param>
/// <param name="Position">Place in the author list, from 0.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="AuthorId">The author's id.</param>
public sealed record MentionRow(string PaperId, int Position, string Name, string AuthorId)
{
    /// <summary>Every mention of a graph, by paper and position, but of authors whom a filter leaves out.</summary>
    public static IEnumerable<MentionRow> All(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var table = graph.Authorships;
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Author.Span[row] is >= 0 and var author)
            {
                yield return new MentionRow(
                    graph.Papers.Id[table.Paper.Span[row]],
                    table.Position.Span[row],
                    table.Name[row],
                    graph.Authors.Id[author]);
            }
        }
    }
}
