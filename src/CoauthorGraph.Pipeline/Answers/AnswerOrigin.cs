using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Overviews;
using CoauthorGraph.Questions.Slicing;

namespace CoauthorGraph.Pipeline.Answers;

/// <summary>What an answer rests on.</summary>
/// <param name="Snapshot">The snapshot that was asked.</param>
/// <param name="Filters">What it was cut to, in words; null for the whole.</param>
/// <param name="Version">The program's version.</param>
/// <param name="PapersTruncated">Papers whose author lists the source cut; null for none.</param>
/// <param name="HyperAuthoredPapers">Papers of so many authors that they add no co-authorships; null for
/// none.</param>
public sealed record AnswerOrigin(
    string Snapshot, string? Filters, string Version, int? PapersTruncated, int? HyperAuthoredPapers)
{
    /// <summary>Of a graph that was cut to a filter.</summary>
    public static AnswerOrigin Of(KnowledgeGraph graph, SliceFilter filter, string version)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(filter);
        var (cut, hyper) = TruncationNote.Count(graph);
        return new AnswerOrigin(
            graph.Info.Id, filter.IsEverything ? null : filter.ToString(), version, OrNull(cut), OrNull(hyper));
    }

    private static int? OrNull(int count) => count == 0 ? null : count;
}
