namespace CoauthorGraph.Pipeline.Mirroring;

/// <summary>How far a database is behind its graph folder.</summary>
public sealed record MirrorState
{
    /// <summary>The snapshot that is current in the folder; null where there is no graph.</summary>
    public string? Here { get; init; }

    /// <summary>The snapshot that was pushed last by this process; null when none was.</summary>
    public string? There { get; init; }

    /// <summary>When the first snapshot that is not there became current; null when both sides are equal.</summary>
    public DateTimeOffset? BehindSince { get; init; }

    /// <summary>Why the last try failed; null when it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Pushes that came to their end.</summary>
    public long Pushes { get; init; }

    /// <summary>Tries that failed.</summary>
    public long Failures { get; init; }

    /// <summary>Seconds for which the database has been behind; 0 when it is not.</summary>
    public double SecondsBehind(DateTimeOffset now) =>
        BehindSince is { } since ? Math.Max(0, (now - since).TotalSeconds) : 0;
}
