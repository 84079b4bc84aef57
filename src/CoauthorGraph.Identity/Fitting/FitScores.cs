namespace CoauthorGraph.Identity.Fitting;

/// <summary>How well weights tell pairs that are one person from those that are not.</summary>
/// <param name="LogLoss">Mean of the negative logarithm of the probability given to what is so; the less the
/// better.</param>
/// <param name="F1">Harmonic mean of precision and recall of the pairs whose score reaches the threshold.</param>
public sealed record FitScores(double LogLoss, double F1);
