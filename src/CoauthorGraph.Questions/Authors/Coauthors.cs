using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.Questions.Authors;

/// <summary>Who an author writes with.</summary>
public static class Coauthors
{
    /// <summary>The author's co-authors, strongest first.</summary>
    public static IReadOnlyList<CoauthorRow> Of(KnowledgeGraph graph, int author, int top = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var edges = graph.Coauthorships;
        var offsets = edges.Graph.Offsets.Span;
        var rows = new List<CoauthorRow>();
        for (var entry = offsets[author]; entry < offsets[author + 1]; entry++)
        {
            var edge = edges.EdgeOfEntry.Span[entry];
            var other = edges.Graph.Neighbors.Span[entry];
            rows.Add(new CoauthorRow(
                graph.Authors.Id[other],
                graph.Authors.Name[other],
                edges.Papers.Span[edge],
                Math.Round(edges.Weight.Span[edge], 4),
                Years.OrNull(edges.FirstYear.Span[edge]),
                Years.OrNull(edges.LastYear.Span[edge])));
        }

        return [.. rows.OrderByDescending(static row => row.Weight)
            .ThenByDescending(static row => row.Papers)
            .ThenBy(static row => row.Name, StringComparer.Ordinal)
            .ThenBy(static row => row.Id, StringComparer.Ordinal)
            .Take(top)];
    }

    /// <summary>The papers two authors have in common, oldest first; also those above the cap on authors.</summary>
    public static IReadOnlyList<int> CommonPapers(KnowledgeGraph graph, int first, int second)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var common = AuthorPapers.Of(graph, first);
        common.IntersectWith(AuthorPapers.Of(graph, second));
        return PaperOrder.OldestFirst(graph, common);
    }
}
