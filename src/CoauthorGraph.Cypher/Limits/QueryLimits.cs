namespace CoauthorGraph.Cypher.Limits;

/// <summary>What a query may use before it is ended with an error.</summary>
public sealed record QueryLimits
{
    /// <summary>The limits of a query about which nothing is said.</summary>
    public static QueryLimits Default { get; } = new();

    /// <summary>The time from its first step; ten minutes.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The rows of its result; ten million.</summary>
    public long Rows { get; init; } = 10_000_000;

    /// <summary>The bytes that it keeps: groups, sorted rows, lists; 1 GB.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>The relationships that it follows along paths of variable length; a billion.</summary>
    public long PathSteps { get; init; } = 1_000_000_000;
}
