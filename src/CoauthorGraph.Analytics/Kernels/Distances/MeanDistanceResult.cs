namespace CoauthorGraph.Analytics.Kernels.Distances;

/// <summary>A mean of distances.</summary>
/// <param name="Mean">The mean over all pairs of a source and another node that it reaches; 0 without such a
/// pair.</param>
/// <param name="StandardError">The standard error of the mean where the sources are a sample, else null.</param>
/// <param name="Sources">Number of sources.</param>
public sealed record MeanDistanceResult(double Mean, double? StandardError, int Sources);
