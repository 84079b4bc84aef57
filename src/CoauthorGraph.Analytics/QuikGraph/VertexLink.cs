namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>Two vertices without an edge that are likely to get one.</summary>
/// <param name="First">The vertex that the graph lists first.</param>
/// <param name="Second">The other one.</param>
/// <param name="Score">Sum of one over the logarithm of the degree, over all shared neighbours.</param>
/// <param name="Shared">Number of shared neighbours.</param>
public sealed record VertexLink<TVertex>(TVertex First, TVertex Second, double Score, int Shared);
