using CoauthorGraph.Core.Decisions;

namespace CoauthorGraph.Identity.Decisions;

/// <summary>What became of a correction.</summary>
/// <param name="Decision">The correction.</param>
/// <param name="Applied">Whether it is in force.</param>
/// <param name="Message">One sentence: what it did, or why it no longer fits.</param>
public sealed record CorrectionOutcome(Decision Decision, bool Applied, string Message);
