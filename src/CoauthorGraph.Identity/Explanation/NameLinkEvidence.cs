namespace CoauthorGraph.Identity.Explanation;

/// <summary>One kind of evidence about two names that are alike.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">How much of it there is.</param>
/// <param name="Weight">What it weighs.</param>
/// <param name="Words">What was seen, in words.</param>
public sealed record NameLinkEvidence(string Kind, double Value, double Weight, string Words)
{
    /// <summary>What it adds to the logarithm of the odds.</summary>
    public double Contribution => Value * Weight;
}
