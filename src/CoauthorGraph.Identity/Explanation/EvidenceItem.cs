using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Explanation;

/// <summary>One kind of evidence about a pair of mentions.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">How much of it there is.</param>
/// <param name="Weight">The model's weight.</param>
/// <param name="Words">What was seen, in words.</param>
public sealed record EvidenceItem(EvidenceKind Kind, double Value, double Weight, string Words)
{
    /// <summary>What it adds to the logarithm of the odds; below 0 it speaks against one person.</summary>
    public double Contribution => Value * Weight;
}
