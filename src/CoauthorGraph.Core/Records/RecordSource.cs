namespace CoauthorGraph.Core.Records;

/// <summary>Where a record was read.</summary>
/// <param name="File">File name as given, without its folder; <c>-</c> for standard input.</param>
/// <param name="Format">Format of the file, such as <c>listing</c>.</param>
/// <param name="Ordinal">The record's number in the file, from 0.</param>
/// <param name="Line">First line of the record, from 1; 0 where the format has no lines.</param>
public sealed record RecordSource(string File, string Format, long Ordinal, long Line = 0);
