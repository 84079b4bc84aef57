using CoauthorGraph.Pipeline.References;

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
    /// <summary>All topics, those that were imported into a graph folder too, each after those that are
    /// broader.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">What was imported is damaged.</exception>
    public static IReadOnlyList<TaxonomyRow> All(string folder)
    {
        var topics = GraphReferences.TaxonomyOf(folder).Topics;
        var names = GraphReferences.NamesOf(folder);
        return [.. topics
            .OrderBy(static topic => topic.Level).ThenBy(static topic => topic.Id, StringComparer.Ordinal)
            .Select(topic => new TaxonomyRow(
                topic.Id, topic.Name, topic.Level, topic.Broader, names.OfTopic(topic.Id)))];
    }
}
