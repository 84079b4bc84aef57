using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Storage.Records;

/// <summary>One source record as it is kept.</summary>
public sealed record StoredRecord
{
    /// <summary>Format it was read from; with <see cref="Id"/> the key.</summary>
    public required string Format { get; init; }

    /// <summary>The record's own key.</summary>
    public required string Id { get; init; }

    /// <summary>Hash of what the record says, without where it was read.</summary>
    public required ulong Content { get; init; }

    /// <summary>What decides whether two records are one paper.</summary>
    public required MatchKeys Keys { get; init; }

    /// <summary>The record as it was read, as <c>PaperRecordJson</c>.</summary>
    public required string Json { get; init; }

    /// <summary>What extraction found in it, as <c>RecordFindingsJson</c>; null in a record of a store of version 2 or
    /// before, whose <see cref="Json"/> holds it.</summary>
    public required string? Found { get; init; }
}
