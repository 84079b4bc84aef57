namespace CoauthorGraph.Analytics.Kernels.LinkPrediction;

/// <summary>Two nodes without an edge that are likely to get one.</summary>
/// <param name="First">The smaller node.</param>
/// <param name="Second">The greater node.</param>
/// <param name="Score">Sum of one over the logarithm of the degree, over all shared neighbours.</param>
/// <param name="Shared">Number of shared neighbours.</param>
public readonly record struct PredictedLink(int First, int Second, double Score, int Shared);
