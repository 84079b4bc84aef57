namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>A group of vertices that has few edges to others.</summary>
/// <param name="Vertices">Its members, in the order of the graph.</param>
/// <param name="Edges">Edges among them.</param>
/// <param name="Conductance">Strength of the edges that leave it, over that of all edges at its members or at the
/// others, whichever is less; 0 when none leaves.</param>
/// <param name="Density">Share of the pairs of its members that are edges.</param>
public sealed record VertexGroup<TVertex>(
    IReadOnlyList<TVertex> Vertices, int Edges, double Conductance, double Density);
