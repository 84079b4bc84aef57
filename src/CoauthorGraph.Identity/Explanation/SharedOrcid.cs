namespace CoauthorGraph.Identity.Explanation;

/// <summary>An ORCID that stands on two authors.</summary>
/// <param name="Orcid">The ORCID.</param>
/// <param name="First">Author row: the one on whom it stands most often.</param>
/// <param name="Second">Author row of the other one.</param>
/// <param name="Papers">On how many papers of the first.</param>
/// <param name="OtherPapers">On how many papers of the other one.</param>
/// <param name="Value">What a look is worth: how likely it is that they are one, times the logarithm of the papers that
/// hang on it.</param>
public sealed record SharedOrcid(string Orcid, int First, int Second, int Papers, int OtherPapers, double Value);
