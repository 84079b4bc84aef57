namespace CoauthorGraph.Core.Records;

/// <summary>A source's announcement that a record is no longer valid.</summary>
/// <param name="Id">Key of the paper, as <see cref="PaperRecord.Id"/> would be.</param>
/// <param name="Source">Where the announcement was read.</param>
public sealed record RecordWithdrawal(string Id, RecordSource Source);
