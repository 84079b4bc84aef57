namespace CoauthorGraph.Core.Progress;

/// <summary>How far a long operation is.</summary>
/// <param name="Stage">What is being done, in the present participle: <c>reading</c>, <c>resolving authors</c>.</param>
/// <param name="Done">Units finished.</param>
/// <param name="Total">Units in all, or null when that is not known.</param>
public readonly record struct ProgressReport(string Stage, long Done, long? Total = null);
