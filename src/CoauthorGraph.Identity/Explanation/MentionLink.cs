namespace CoauthorGraph.Identity.Explanation;

/// <summary>How two mentions fit together.</summary>
/// <param name="First">Authorship row.</param>
/// <param name="Second">Authorship row.</param>
/// <param name="Possible">False when names or a common paper forbid that they are one person.</param>
/// <param name="Score">Logarithm of the odds that they are one person; 0 where that is not possible.</param>
/// <param name="Evidence">What the score is made of, the strongest first.</param>
public sealed record MentionLink(int First, int Second, bool Possible, double Score,
    IReadOnlyList<EvidenceItem> Evidence)
{
    /// <summary>The probability that they are one person.</summary>
    public double Probability => Possible ? 1 / (1 + Math.Exp(-Score)) : 0;
}
