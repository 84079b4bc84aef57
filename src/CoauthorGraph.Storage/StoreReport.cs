namespace CoauthorGraph.Storage;

/// <summary>What was found in the store of a graph folder.</summary>
/// <param name="Faults">What is damaged, a sentence each.</param>
/// <param name="Records">Records read.</param>
/// <param name="Snapshot">The snapshot that shows what is stored, or null.</param>
/// <param name="IsPending">Whether more is stored than it shows.</param>
/// <param name="Papers">Papers that have records.</param>
/// <param name="Mentions">Mentions that were decided.</param>
public sealed record StoreReport(
    IReadOnlyList<string> Faults, long Records, string? Snapshot, bool IsPending, long Papers, long Mentions);
