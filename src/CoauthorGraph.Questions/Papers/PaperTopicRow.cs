using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Papers;

/// <summary>A topic of a paper, and why.</summary>
/// <param name="Id">The topic's id.</param>
/// <param name="Name">The topic's name.</param>
/// <param name="Score">How sure, from 0 to 1.</param>
/// <param name="Evidence">The words that earned it, or the sentence they stand in.</param>
public sealed record PaperTopicRow(string Id, string Name, double Score, string Evidence)
{
    /// <summary>The topics of a paper, the surest first.</summary>
    public static IReadOnlyList<PaperTopicRow> Of(KnowledgeGraph graph, int paper)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var table = graph.PaperTopics;
        var offsets = table.PaperOffsets.Span;
        return [.. Enumerable.Range(offsets[paper], offsets[paper + 1] - offsets[paper])
            .OrderByDescending(row => table.Score.Span[row])
            .ThenBy(static row => row)
            .Select(row => new PaperTopicRow(
                graph.Topics.Id[table.Topic.Span[row]],
                graph.Topics.Name[table.Topic.Span[row]],
                Math.Round(table.Score.Span[row], 4),
                table.Evidence[row]))];
    }
}
