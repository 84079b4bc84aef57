namespace CoauthorGraph.Identity.Explanation;

/// <summary>Why the mentions of an author are one author.</summary>
/// <param name="Author">Author row.</param>
/// <param name="Mentions">The mentions by paper row; of an author with very many, an even sample.</param>
/// <param name="MentionCount">Number of mentions the author has in all.</param>
/// <param name="Weakest">The mention that fits the others least; null for an author of one mention.</param>
/// <param name="Threshold">Mentions stay together while their mean score is at least this.</param>
/// <param name="WouldChange">One sentence: what would change the decision.</param>
public sealed record AuthorExplanation(
    int Author,
    IReadOnlyList<MentionExplanation> Mentions,
    int MentionCount,
    MentionExplanation? Weakest,
    double Threshold,
    string WouldChange)
{
    /// <summary>What joins its names that are alike but are not compared mention by mention, the surest first; empty
    /// where it has none.</summary>
    public IReadOnlyList<NameLinkExplanation> NameLinks { get; init; } = [];

    /// <summary>The corrections in force that join mentions of it, in words, in the order in which they were
    /// made.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];
}
