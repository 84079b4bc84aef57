namespace CoauthorGraph.Identity.Fitting;

/// <summary>Two mentions of which a correction says whether they are one person.</summary>
/// <param name="Evidence">The value of each kind of evidence.</param>
/// <param name="IsOne">Whether they are.</param>
/// <param name="Correction">The place of the correction among all.</param>
/// <param name="Weight">What the pair counts for.</param>
internal sealed record LabelledPair(float[] Evidence, bool IsOne, int Correction, double Weight);
