namespace CoauthorGraph.Core.Records;

/// <summary>A source's announcement that a record is no longer valid.</summary>
/// <param name="Id">The source's key: the record's <see cref="PaperRecord.Id"/> or one of its
/// <see cref="PaperRecord.OtherIds"/>.</param>
/// <param name="Source">Where the announcement was read.</param>
public sealed record RecordWithdrawal(string Id, RecordSource Source);
