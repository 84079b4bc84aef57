namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>Sampled betweenness.</summary>
/// <param name="Betweenness">Normalised, of every node.</param>
/// <param name="Samples">Paths that were drawn.</param>
public sealed record ApproximateBetweennessResult(double[] Betweenness, long Samples);
