using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.References;

namespace CoauthorGraph.Pipeline.Answers;

/// <summary>Tries what a text is about, without the papers of a graph.</summary>
public static class TopicTrial
{
    /// <summary>The topics that a paper with this title and abstract would have, the surest first.</summary>
    /// <param name="folder">The graph folder whose topics are known, those that come with the program where it has none
    /// of its own.</param>
    /// <param name="title">The title.</param>
    /// <param name="summary">The abstract, or null.</param>
    /// <exception cref="Core.Errors.CoauthorGraphException">What was imported there is damaged.</exception>
    public static IReadOnlyList<TopicAssignment> Of(string folder, string title, string? summary) =>
        GraphReferences.TaxonomyOf(folder).Tag(new PaperRecord
        {
            Id = "trial",
            Title = title,
            Abstract = summary,
            Source = new RecordSource("arguments", "trial", 0),
        });
}
