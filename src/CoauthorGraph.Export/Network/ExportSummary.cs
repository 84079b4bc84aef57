namespace CoauthorGraph.Export.Network;

/// <summary>What an export has written.</summary>
/// <param name="Authors">Authors in the file.</param>
/// <param name="Coauthorships">Co-authorships in the file.</param>
/// <param name="Notes">What was left out beside the filters that were asked for, a sentence each.</param>
public sealed record ExportSummary(int Authors, int Coauthorships, IReadOnlyList<string> Notes);
