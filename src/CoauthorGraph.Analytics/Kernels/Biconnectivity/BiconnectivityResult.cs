namespace CoauthorGraph.Analytics.Kernels.Biconnectivity;

/// <summary>What holds a graph together.</summary>
/// <param name="Components">Number of biconnected components; a node without edges is in none.</param>
/// <param name="IsCutVertex">For each node whether its component falls apart without it.</param>
/// <param name="Bridges">Edges without which their component falls apart, the smaller node first, in order.</param>
public sealed record BiconnectivityResult(
    int Components, bool[] IsCutVertex, IReadOnlyList<(int First, int Second)> Bridges);
