namespace CoauthorGraph.Core.Remote;

/// <summary>What a push did, and how both sides compare after it.</summary>
public sealed record PushSummary
{
    /// <summary>Whether nothing had to be done.</summary>
    public required bool Unchanged { get; init; }

    /// <summary>Name of the snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Nodes made there.</summary>
    public long NodesCreated { get; init; }

    /// <summary>Nodes written again because they differed.</summary>
    public long NodesUpdated { get; init; }

    /// <summary>Nodes that are gone here and were deleted there.</summary>
    public long NodesDeleted { get; init; }

    /// <summary>Nodes that are gone here, but that others use there: they lost our labels and properties.</summary>
    public long NodesReleased { get; init; }

    /// <summary>Nodes of others that had one of our keys and are now ours too.</summary>
    public long NodesAdopted { get; init; }

    /// <summary>Relationships made there.</summary>
    public long RelationshipsCreated { get; init; }

    /// <summary>Relationships written again because they differed.</summary>
    public long RelationshipsUpdated { get; init; }

    /// <summary>Relationships that are gone here and were deleted there.</summary>
    public long RelationshipsDeleted { get; init; }

    /// <summary>How often a batch was sent again.</summary>
    public int Retries { get; init; }

    /// <summary>Seconds it took.</summary>
    public double Seconds { get; init; }

    /// <summary>Relationships made or written a second, while that was done.</summary>
    public long RelationshipsPerSecond { get; init; }

    /// <summary>What differs between both sides after all; empty when they are equal.</summary>
    public IReadOnlyList<SideDifference> Differences { get; init; } = [];

    /// <summary>The first of the released nodes.</summary>
    public IReadOnlyList<ReleasedNode> Released { get; init; } = [];
}
