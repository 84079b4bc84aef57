using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Edges;

/// <summary>A graph that was read from an edge list.</summary>
/// <param name="Graph">The graph; with weights only when they were asked for.</param>
/// <param name="Names">The nodes' ids.</param>
/// <param name="Loops">Lines whose two ids are the same; their node stays.</param>
/// <param name="Repeats">Lines that repeat an edge; their weights are added.</param>
/// <param name="Rejected">Lines that are no edge.</param>
/// <param name="FirstRejected">What is wrong with the first of them, or null.</param>
public sealed record EdgeListGraph(
    CsrGraph Graph, NodeNames Names, long Loops, long Repeats, long Rejected, string? FirstRejected);
