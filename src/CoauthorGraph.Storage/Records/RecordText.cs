namespace CoauthorGraph.Storage.Records;

/// <summary>A stored record as UTF-8.</summary>
/// <param name="Json">The record as it was read.</param>
/// <param name="Found">What extraction found in it; empty in a record of a store of version 2 or before.</param>
public readonly record struct RecordText(ReadOnlyMemory<byte> Json, ReadOnlyMemory<byte> Found);
