namespace CoauthorGraph.Identity.Scoring;

/// <summary>A weight that corrections moved.</summary>
/// <param name="Kind">The evidence that it weighs.</param>
/// <param name="From">The shipped weight.</param>
/// <param name="To">The weight in its place.</param>
public sealed record WeightMove(EvidenceKind Kind, double From, double To)
{
    /// <summary>How far it moved, to four decimals.</summary>
    public double By => Math.Round(To - From, 4);
}
