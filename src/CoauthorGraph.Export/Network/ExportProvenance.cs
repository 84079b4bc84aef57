namespace CoauthorGraph.Export.Network;

/// <summary>Where an exported graph came from; every file says it in its own place for such notes.</summary>
/// <param name="Snapshot">Id of the snapshot; empty for a graph made in memory.</param>
/// <param name="Filters">The filters as one line; empty when nothing was filtered.</param>
/// <param name="ProgramVersion">Version of the program that writes.</param>
/// <param name="TruncationNote">
/// What to say about papers whose author list was cut; null to say how many of the graph's papers are.
/// </param>
public sealed record ExportProvenance(
    string Snapshot,
    string Filters,
    string ProgramVersion,
    string? TruncationNote = null);
