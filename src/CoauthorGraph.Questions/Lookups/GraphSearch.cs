using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Searches everything that has a name at once, by the look-ups that also find what a question
/// names.</summary>
public static class GraphSearch
{
    private const int MostOfAKind = 50;

    /// <summary>What fits, a kind after another, the kinds that fit best first; at most
    /// <paramref name="top"/>.</summary>
    public static IReadOnlyList<SearchHit> Find(KnowledgeGraph graph, string text, int top)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(text);
        NameLookup[] lookups =
            [new AuthorNames(graph), new TopicNames(graph), new InstitutionNames(graph), new PaperTitles(graph)];
        return [.. lookups.Select(lookup => lookup.Search(text, MostOfAKind))
            .OrderByDescending(static found => found.Fit)
            .SelectMany(static found => found.Hits)
            .Take(top)];
    }
}
