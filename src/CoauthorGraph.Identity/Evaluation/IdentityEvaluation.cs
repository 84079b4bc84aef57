namespace CoauthorGraph.Identity.Evaluation;

/// <summary>How well authors agree with gold.</summary>
/// <param name="Labelled">Labelled mentions, or labelled pairs where gold is of pairs.</param>
/// <param name="Missing">Labelled mentions that are not in the data; each counts as an author of its own.</param>
/// <param name="BCubed">B-cubed (Bagga and Baldwin 1998); null where gold is of pairs.</param>
/// <param name="Pairwise">Over pairs of labelled mentions, or the labelled pairs.</param>
public sealed record IdentityEvaluation(int Labelled, int Missing, AgreementScores? BCubed, AgreementScores Pairwise);
