namespace CoauthorGraph.Core.Graph;

/// <summary>Where a graph comes from.</summary>
/// <param name="Id">Name of the snapshot inside its graph folder, such as <c>000012</c>; empty for a graph made in
/// memory.</param>
/// <param name="SchemaVersion">Version of the layout.</param>
/// <param name="ProgramVersion">Version of the program that wrote it.</param>
/// <param name="MaxAuthors">Papers with more authors than this have no co-author pairs in the graph.</param>
/// <param name="HyperAuthoredPapers">Number of those papers.</param>
public sealed record SnapshotInfo(
    string Id,
    int SchemaVersion,
    string ProgramVersion,
    int MaxAuthors,
    int HyperAuthoredPapers)
{
    /// <summary>What the program that wrote it was built of: equal where the same papers are laid out and decided in
    /// the same way. Null where that was not noted.</summary>
    public string? Build { get; init; }
}
