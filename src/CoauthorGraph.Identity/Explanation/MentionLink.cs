namespace CoauthorGraph.Identity.Explanation;

/// <summary>How two mentions fit together.</summary>
/// <param name="First">Authorship row.</param>
/// <param name="Second">Authorship row.</param>
/// <param name="Score">Logarithm of the odds that they are one person, 5 for or against at most; null where the two are
/// not compared, because their names or a common paper forbid it.</param>
/// <param name="Evidence">What the score is made of, the strongest first.</param>
public sealed record MentionLink(int First, int Second, double? Score, IReadOnlyList<EvidenceItem> Evidence)
{
    /// <summary>What joined them where that is not their score: a correction, a link of their names, or others of the
    /// author; null where it is, or where they are two.</summary>
    public string? JoinedBy { get; init; }

    /// <summary>The probability that they are one person; null where they are not compared.</summary>
    public double? Probability => Score is { } score ? 1 / (1 + Math.Exp(-score)) : null;
}
