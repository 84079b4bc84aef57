using CoauthorGraph.Extraction;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.Pipeline.Answers;

/// <summary>A topic that papers can be about, whether or not a graph has some.</summary>
/// <param name="Id">Words with hyphens.</param>
/// <param name="Name">Name.</param>
/// <param name="Level">Depth: 0 is a whole field.</param>
/// <param name="Broader">Ids of broader topics.</param>
/// <param name="Names">Other names.</param>
public sealed record TaxonomyRow(
    string Id, string Name, int Level, IReadOnlyList<string> Broader, IReadOnlyList<string> Names)
{
    /// <summary>All topics of the built-in taxonomy, each after those that are broader.</summary>
    public static IReadOnlyList<TaxonomyRow> All() => [.. TopicTaxonomy.Default.Topics
        .OrderBy(static topic => topic.Level).ThenBy(static topic => topic.Id, StringComparer.Ordinal)
        .Select(static topic => new TaxonomyRow(
            topic.Id, topic.Name, topic.Level, topic.Broader, KnownNames.Default.OfTopic(topic.Id)))];
}
