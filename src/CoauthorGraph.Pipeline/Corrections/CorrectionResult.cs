using CoauthorGraph.Core.Decisions;

namespace CoauthorGraph.Pipeline.Corrections;

/// <summary>What became of a correction.</summary>
/// <param name="Decision">Its id, for <c>undo</c>.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Applied">Whether it is in force.</param>
/// <param name="Message">One sentence: what it did, or why it does not fit.</param>
/// <param name="Authors">Ids of the authors that hold its mentions now.</param>
public sealed record CorrectionResult(
    string Decision, DecisionKind Kind, bool Applied, string Message, IReadOnlyList<string> Authors);
