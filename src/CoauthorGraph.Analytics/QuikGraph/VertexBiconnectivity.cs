namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>What holds a graph together.</summary>
/// <param name="Components">Number of biconnected components; a vertex without edges is in none.</param>
/// <param name="CutVertices">Vertices without which their component falls apart, in the order of the graph.</param>
/// <param name="Bridges">Edges without which their component falls apart, the end that the graph lists first
/// first.</param>
public sealed record VertexBiconnectivity<TVertex>(
    int Components, IReadOnlyList<TVertex> CutVertices, IReadOnlyList<(TVertex First, TVertex Second)> Bridges);
