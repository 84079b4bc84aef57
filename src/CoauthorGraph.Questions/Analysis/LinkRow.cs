namespace CoauthorGraph.Questions.Analysis;

/// <summary>Two nodes that are likely to be linked, and why.</summary>
/// <param name="First">Id of the one.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="FirstName">Name of the one, or null.</param>
/// <param name="SecondName">Name of the other, or null.</param>
/// <param name="Score">Adamic and Adar's score.</param>
/// <param name="Shared">Number of shared neighbours.</param>
/// <param name="Through">Some of them, those of fewest edges first.</param>
public sealed record LinkRow(
    string First,
    string Second,
    string? FirstName,
    string? SecondName,
    double Score,
    int Shared,
    IReadOnlyList<string> Through)
{
    /// <summary>Topics that both work on, or null for an edge list.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>Institutions at which both were, or null for an edge list.</summary>
    public IReadOnlyList<string>? Institutions { get; init; }

    /// <summary>Number of pairs, among those that were looked at, that share most of these neighbours and are not
    /// listed; null for none.</summary>
    public int? Alike { get; init; }
}
