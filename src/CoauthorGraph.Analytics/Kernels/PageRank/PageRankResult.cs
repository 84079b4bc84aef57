namespace CoauthorGraph.Analytics.Kernels.PageRank;

/// <summary>PageRank of every node.</summary>
/// <param name="Rank">Sums to 1.</param>
/// <param name="Iterations">Rounds that were made.</param>
/// <param name="Error">Sum of absolute changes in the last round.</param>
public sealed record PageRankResult(double[] Rank, int Iterations, double Error);
