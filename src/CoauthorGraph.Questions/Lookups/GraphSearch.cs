using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Searches everything that has a name at once, by the look-ups that also find what a question
/// names.</summary>
public static class GraphSearch
{
    /// <summary>How many of a kind are found where nothing is said.</summary>
    public const int StandardOfAKind = 50;

    /// <summary>What fits, a kind after another, the kinds that fit best first. Where nothing fits, what does but for
    /// some letters, if the words of the names were made.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="text">What was typed, or typed so far.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="ofAKind">How many of a kind at most.</param>
    /// <param name="kind">The only kind that is looked for, as <see cref="SearchHit.Kind"/>; null for all.</param>
    public static IReadOnlyList<SearchHit> Find(
        KnowledgeGraph graph, string text, int top, int ofAKind = StandardOfAKind, string? kind = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(text);
        NameLookup[] lookups =
            [new AuthorNames(graph), new TopicNames(graph), new InstitutionNames(graph), new PaperTitles(graph)];
        var hits = Find(lookups, isMisspelled: false);
        return [.. (hits.Count > 0 ? hits : Find(lookups, isMisspelled: true)).Take(top)];

        List<SearchHit> Find(IEnumerable<NameLookup> all, bool isMisspelled) =>
            [.. all.Where(lookup => kind is null || lookup.Kind == kind)
                .Select(lookup => lookup.Search(text, Math.Min(top, ofAKind), isMisspelled))
                .OrderByDescending(static found => found.Fit)
                .SelectMany(static found => found.Hits)];
    }
}
