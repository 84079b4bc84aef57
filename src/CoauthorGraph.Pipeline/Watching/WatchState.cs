namespace CoauthorGraph.Pipeline.Watching;

/// <summary>How a watch stands after its last look.</summary>
/// <param name="LookedAt">When that ended; null before the first.</param>
/// <param name="Taken">Files taken so far.</param>
/// <param name="Waiting">Files that are there and not in the graph yet.</param>
/// <param name="GraphFailure">Why the graph folder could not be written to, or null.</param>
public sealed record WatchState(DateTimeOffset? LookedAt, long Taken, int Waiting, string? GraphFailure);
