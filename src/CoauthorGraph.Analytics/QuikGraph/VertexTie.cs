namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>A tie of the backbone.</summary>
/// <param name="First">The end that the graph lists first.</param>
/// <param name="Second">The other end.</param>
/// <param name="Weight">Its strength; 1 where strengths do not count.</param>
public sealed record VertexTie<TVertex>(TVertex First, TVertex Second, double Weight);
