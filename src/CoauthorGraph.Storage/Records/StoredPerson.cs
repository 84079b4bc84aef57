namespace CoauthorGraph.Storage.Records;

/// <summary>A person record as it is kept.</summary>
/// <param name="Source">Where it was read, as <c>format:file</c>.</param>
/// <param name="Id">The source's id of the person.</param>
/// <param name="Content">Hash of what it says.</param>
/// <param name="Json">What it says, as <c>PersonRecordJson</c>.</param>
public readonly record struct StoredPerson(string Source, string Id, ulong Content, string Json);
