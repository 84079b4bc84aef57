namespace CoauthorGraph.Questions.Analysis;

/// <summary>A node and its value.</summary>
/// <param name="Node">Id.</param>
/// <param name="Name">Name for people, or null.</param>
/// <param name="Value">Value.</param>
public sealed record NodeRow(string Node, string? Name, double Value)
{
    /// <summary>Papers of the author, where the value is drawn from papers, else null.</summary>
    public int? Papers { get; init; }
}
