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
    RecordSource Source)
{
    /// <summary>Other ids under which the source's papers name the person, each as <c>scheme:value</c>: numbered names
    /// and page keys of DBLP.</summary>
    public IReadOnlyList<string> OtherIds { get; init; } = [];

    /// <summary>The record is no person's: it lists people of one name, or stands for whom nobody has told apart
    /// yet.</summary>
    public bool IsDisambiguation { get; init; }
}
