namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>A path without loops.</summary>
/// <param name="Vertices">Its vertices from one end to the other.</param>
/// <param name="Length">Sum of the lengths of its edges.</param>
public sealed record VertexPath<TVertex>(IReadOnlyList<TVertex> Vertices, double Length);
