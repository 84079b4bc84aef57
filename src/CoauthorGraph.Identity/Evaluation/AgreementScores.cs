namespace CoauthorGraph.Identity.Evaluation;

/// <summary>Precision, recall and their harmonic mean.</summary>
/// <param name="Precision">Share of what was found that is right; 1 when nothing was found.</param>
/// <param name="Recall">Share of what is right that was found; 1 when there is nothing to find.</param>
public readonly record struct AgreementScores(double Precision, double Recall)
{
    /// <summary>Harmonic mean.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}
