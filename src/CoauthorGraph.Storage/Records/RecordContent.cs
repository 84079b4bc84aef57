namespace CoauthorGraph.Storage.Records;

/// <summary>A record as it is stored, beside the hash of what it said when it was stored.</summary>
/// <param name="Format">Format it was read from.</param>
/// <param name="Id">Its own key.</param>
/// <param name="Content">Hash of what it says, without where it was read.</param>
/// <param name="Json">What is stored of it.</param>
public readonly record struct RecordContent(string Format, string Id, ulong Content, string Json);
