namespace CoauthorGraph.Core.Remote;

/// <summary>What a database holds of ours.</summary>
public sealed record DatabaseStatus
{
    /// <summary>Address of the server.</summary>
    public required string Address { get; init; }

    /// <summary>Name of the database.</summary>
    public required string Database { get; init; }

    /// <summary>Version and edition of the server.</summary>
    public required string Server { get; init; }

    /// <summary>Version of Graph Data Science; null where it is not installed.</summary>
    public string? GraphDataScience { get; init; }

    /// <summary>Whether the schema is as it should be.</summary>
    public required bool SchemaApplied { get; init; }

    /// <summary>Snapshot of the last push; null when there was none.</summary>
    public string? Snapshot { get; init; }

    /// <summary>The snapshot that is current in the graph folder asked from; null when there is none.</summary>
    public string? SnapshotHere { get; init; }

    /// <summary>Seconds since that became current while another was pushed last; null when it is the one that was
    /// pushed, or there is none.</summary>
    public double? SecondsBehind { get; init; }

    /// <summary>Whether the last push came to its end; null when there was none.</summary>
    public bool? Complete { get; init; }

    /// <summary>When the last push that came to its end did so.</summary>
    public string? PushedAt { get; init; }

    /// <summary>Version of the program that pushed.</summary>
    public string? PushedBy { get; init; }

    /// <summary>Nodes by label and relationships by type.</summary>
    public required IReadOnlyDictionary<string, long> Counts { get; init; }
}
