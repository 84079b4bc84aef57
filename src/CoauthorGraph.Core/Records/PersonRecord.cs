namespace CoauthorGraph.Core.Records;

/// <summary>What a source says about a person apart from papers, such as DBLP's home pages.</summary>
/// <param name="SourceId">The source's id of the person as <c>scheme:value</c>.</param>
/// <param name="Names">All names of the person; the first is the main one.</param>
/// <param name="Orcids">ORCIDs of the person.</param>
/// <param name="Notes">Affiliation notes and the like.</param>
/// <param name="Source">Where the record was read.</param>
public sealed record PersonRecord(
    string SourceId,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Orcids,
    IReadOnlyList<string> Notes,
    RecordSource Source);
