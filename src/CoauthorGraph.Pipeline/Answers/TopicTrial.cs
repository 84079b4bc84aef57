using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.Pipeline.Answers;

/// <summary>Tries what a text is about, without a graph.</summary>
public static class TopicTrial
{
    /// <summary>The topics that a paper with this title and abstract would have, the surest first.</summary>
    public static IReadOnlyList<TopicAssignment> Of(string title, string? summary) =>
        TopicTaxonomy.Default.Tag(new PaperRecord
        {
            Id = "trial",
            Title = title,
            Abstract = summary,
            Source = new RecordSource("arguments", "trial", 0),
        });
}
