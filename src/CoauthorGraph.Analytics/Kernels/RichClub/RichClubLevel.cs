namespace CoauthorGraph.Analytics.Kernels.RichClub;

/// <summary>The nodes of more than a degree and how tightly they are linked.</summary>
/// <param name="Degree">The degree that they exceed.</param>
/// <param name="Nodes">Number of them, at least 2.</param>
/// <param name="Edges">Edges among them.</param>
/// <param name="Coefficient">Share of their pairs that are edges.</param>
/// <param name="Random">The same in random graphs with these degrees, on average; null when none were made.</param>
/// <param name="Normalized">The one over the other; null where the random graphs have no such edge.</param>
public sealed record RichClubLevel(
    int Degree, int Nodes, long Edges, double Coefficient, double? Random, double? Normalized);
