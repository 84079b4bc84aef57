namespace CoauthorGraph.Identity.Explanation;

/// <summary>Why two authors are not one.</summary>
/// <param name="First">Author row.</param>
/// <param name="Second">Author row.</param>
/// <param name="BestLinks">The best pairs of their mentions, the best first.</param>
/// <param name="MeanScore">Mean score over the possible pairs; null where none is.</param>
/// <param name="ForbiddenPairs">Pairs that cannot be one person.</param>
/// <param name="Threshold">They would join from this mean score on.</param>
/// <param name="Verdict">One sentence: why they are apart.</param>
/// <param name="WouldChange">One sentence: what would change the decision.</param>
public sealed record AuthorPairExplanation(
    int First,
    int Second,
    IReadOnlyList<MentionLink> BestLinks,
    double? MeanScore,
    int ForbiddenPairs,
    double Threshold,
    string Verdict,
    string WouldChange)
{
    /// <summary>What the names of the two that are nearest to be linked show; null where no two are alike.</summary>
    public NameLinkExplanation? NameLink { get; init; }
}
