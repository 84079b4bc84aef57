namespace CoauthorGraph.Neo4j.Gds;

/// <summary>A path between two authors.</summary>
/// <param name="Length">Sum of the lengths of its edges: 1 each, or one over the weight.</param>
/// <param name="Authors">Ids of the authors on it, both ends included.</param>
public sealed record GdsPath(double Length, IReadOnlyList<string> Authors);
