namespace CoauthorGraph.Neo4j.Push;

/// <summary>What the database remembers of pushes, on its node <c>:CoauthorGraphState {id: 'push'}</c>.</summary>
public sealed record PushState
{
    /// <summary>Name of the snapshot that was pushed last, or is being pushed.</summary>
    public string? Snapshot { get; init; }

    /// <summary>Hash of the content that was pushed last, whole.</summary>
    public long ContentHash { get; init; }

    /// <summary>Whether the last push came to its end.</summary>
    public bool Complete { get; init; }

    /// <summary>Version of the program that pushed.</summary>
    public string? ProgramVersion { get; init; }

    /// <summary>The cap on authors above which a paper has no co-author pairs; null when nothing was pushed.</summary>
    public int? MaxAuthors { get; init; }

    /// <summary>When the last push that came to its end did so, by the server's clock; null for never.</summary>
    public string? FinishedAt { get; init; }

    /// <summary>All nodes and relationships of our labels and types after the last push, also those of
    /// others.</summary>
    internal string? Seen { get; init; }
}
