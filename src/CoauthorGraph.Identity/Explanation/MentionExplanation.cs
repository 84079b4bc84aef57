namespace CoauthorGraph.Identity.Explanation;

/// <summary>Why a mention is where it is.</summary>
/// <param name="Authorship">Authorship row.</param>
/// <param name="Confidence">The graph's confidence, from 0 to 1.</param>
/// <param name="MeanScore">Mean score with the other mentions of the author; 0 for the only one.</param>
/// <param name="Links">The strongest links to other mentions of the author, the strongest first.</param>
public sealed record MentionExplanation(
    int Authorship, double Confidence, double MeanScore, IReadOnlyList<MentionLink> Links);
