namespace CoauthorGraph.Questions.Experts;

/// <summary>Why a paper counts as being about a topic.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Paper">The paper's key.</param>
/// <param name="Title">The paper's title.</param>
/// <param name="Score">How sure, from 0 to 1.</param>
/// <param name="Words">The words that earned it, or the sentence they stand in.</param>
public sealed record ExpertiseEvidence(string Topic, string Paper, string Title, double Score, string Words);
