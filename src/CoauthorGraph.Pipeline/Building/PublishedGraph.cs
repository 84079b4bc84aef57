using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Decisions;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>A graph that was built and published.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Changed">Papers whose records changed, came or went since the snapshot before; none where all were laid
/// out for the first time.</param>
/// <param name="Corrections">What became of each correction.</param>
internal sealed record PublishedGraph(
    KnowledgeGraph Graph,
    IReadOnlySet<string> Changed,
    IReadOnlyList<CorrectionOutcome> Corrections) : IDisposable
{
    public void Dispose() => Graph.Dispose();
}
