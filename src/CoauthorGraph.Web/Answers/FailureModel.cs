namespace CoauthorGraph.Web.Answers;

/// <summary>Why there is no answer.</summary>
/// <param name="Status">The status of the response.</param>
/// <param name="Sentence">What was found, where, and what to do.</param>
/// <param name="Candidates">What may have been meant, a line each that begins with an id.</param>
/// <param name="Path">What was asked for.</param>
public sealed record FailureModel(int Status, string Sentence, IReadOnlyList<string> Candidates, string Path);
