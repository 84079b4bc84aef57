namespace CoauthorGraph.Analytics.Kernels.PageRank;

/// <summary>How PageRank is computed.</summary>
/// <param name="Damping">Probability to follow an edge.</param>
/// <param name="Tolerance">It stops when the sum of absolute changes is below this.</param>
/// <param name="Iterations">It stops after as many rounds at the latest.</param>
/// <param name="Weighted">Whether edges are followed in proportion to their weights.</param>
/// <param name="Accelerated">Whether rounds are combined to need fewer of them; without it every round is one plain
/// power iteration.</param>
public sealed record PageRankOptions(
    double Damping = 0.85, double Tolerance = 1e-6, int Iterations = 1000, bool Weighted = false,
    bool Accelerated = true);
