namespace CoauthorGraph.Identity.Explanation;

/// <summary>What says that mentions of two names that are not compared one by one are one author.</summary>
/// <param name="Left">An authorship row of the one name.</param>
/// <param name="Right">An authorship row of the other.</param>
/// <param name="Likeness">How the names are alike: <c>reordered</c>, <c>part</c>, <c>spelling</c>, or
/// <c>vouched</c> where they are not and an id says so.</param>
/// <param name="Score">Logarithm of the odds that they are one person.</param>
/// <param name="Threshold">They are linked where the score is at least this.</param>
/// <param name="Evidence">What the score is made of, the strongest first.</param>
public sealed record NameLinkExplanation(
    int Left, int Right, string Likeness, double Score, double Threshold, IReadOnlyList<NameLinkEvidence> Evidence);
