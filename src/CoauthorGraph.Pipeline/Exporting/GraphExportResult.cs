namespace CoauthorGraph.Pipeline.Exporting;

/// <summary>What an export has written.</summary>
/// <param name="Authors">Authors in the file.</param>
/// <param name="Coauthorships">Co-authorships in the file.</param>
/// <param name="Notes">What the format left out, a sentence each.</param>
public sealed record GraphExportResult(int Authors, int Coauthorships, IReadOnlyList<string> Notes);
