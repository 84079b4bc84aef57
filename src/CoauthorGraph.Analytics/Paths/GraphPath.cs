namespace CoauthorGraph.Analytics.Paths;

/// <summary>A path without loops.</summary>
/// <param name="Nodes">Node rows from one end to the other.</param>
/// <param name="Length">Number of steps, or the sum of 1/weight where strength counts.</param>
public sealed record GraphPath(IReadOnlyList<int> Nodes, double Length);
