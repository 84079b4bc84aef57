namespace CoauthorGraph.Questions.Analysis;

/// <summary>What lines of an edge list added nothing to its graph.</summary>
/// <param name="Loops">Lines whose two ids are the same; their node stays.</param>
/// <param name="Repeats">Lines that repeat an edge; their weights are added.</param>
/// <param name="Rejected">Lines that are no edge.</param>
/// <param name="FirstRejected">What is wrong with the first of them, or null.</param>
public sealed record EdgeListCounts(long Loops, long Repeats, long Rejected, string? FirstRejected);
