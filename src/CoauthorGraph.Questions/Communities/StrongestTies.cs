using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Communities;

/// <summary>The ties that a picture of people shows of all those among them.</summary>
public static class StrongestTies
{
    private const int TiesOfAPerson = 4;

    /// <summary>Rows of co-authorships, ascending: of each of some people the four strongest with others of
    /// them.</summary>
    public static IReadOnlyList<int> Among(KnowledgeGraph graph, IReadOnlyList<int> people)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(people);
        var inside = people.ToHashSet();
        var table = graph.Coauthorships;
        var kept = new SortedSet<int>();
        foreach (var author in people)
        {
            var (from, end) = (table.Graph.Offsets.Span[author], table.Graph.Offsets.Span[author + 1]);
            kept.UnionWith(Enumerable.Range(from, end - from)
                .Where(entry => inside.Contains(table.Graph.Neighbors.Span[entry]))
                .Select(entry => table.EdgeOfEntry.Span[entry])
                .OrderByDescending(edge => table.Weight.Span[edge]).ThenBy(static edge => edge)
                .Take(TiesOfAPerson));
        }

        return [.. kept];
    }
}
