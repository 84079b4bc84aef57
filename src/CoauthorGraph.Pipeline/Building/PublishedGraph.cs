using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>A graph that was built and published.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Regrouped">Records whose paper is not the one it was before.</param>
/// <param name="Corrections">What became of each correction.</param>
internal sealed record PublishedGraph(
    KnowledgeGraph Graph,
    IReadOnlyList<(string Format, string Id, string PaperId)> Regrouped,
    IReadOnlyList<CorrectionOutcome> Corrections) : IDisposable
{
    public void Dispose() => Graph.Dispose();
}
