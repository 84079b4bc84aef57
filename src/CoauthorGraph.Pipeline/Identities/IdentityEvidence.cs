namespace CoauthorGraph.Pipeline.Identities;

/// <summary>One kind of evidence about two mentions.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">How much of it there is.</param>
/// <param name="Weight">The model's weight.</param>
/// <param name="Contribution">What it adds to the score: value times weight.</param>
/// <param name="Words">What was seen, in words.</param>
public sealed record IdentityEvidence(string Kind, double Value, double Weight, double Contribution, string Words);
