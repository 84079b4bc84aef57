namespace CoauthorGraph.Questions.Analysis;

/// <summary>How tightly the authors of more than so many co-authors are linked.</summary>
/// <param name="Degree">The number of neighbours that they exceed.</param>
/// <param name="Nodes">Number of such nodes.</param>
/// <param name="Edges">Edges among them.</param>
/// <param name="Coefficient">Share of their pairs that are edges.</param>
/// <param name="Random">The same in random graphs of these degrees, on average.</param>
/// <param name="Normalized">The one over the other, or null where it cannot be said.</param>
public sealed record RichClubRow(
    int Degree, int Nodes, long Edges, double Coefficient, double? Random, double? Normalized);
