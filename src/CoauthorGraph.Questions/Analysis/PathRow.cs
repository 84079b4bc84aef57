namespace CoauthorGraph.Questions.Analysis;

/// <summary>A path.</summary>
/// <param name="Length">Number of steps, or the sum of 1/weight.</param>
/// <param name="Nodes">Ids from one end to the other.</param>
public sealed record PathRow(double Length, IReadOnlyList<string> Nodes)
{
    /// <summary>Their names, or null for an edge list.</summary>
    public IReadOnlyList<string>? Names { get; init; }
}
