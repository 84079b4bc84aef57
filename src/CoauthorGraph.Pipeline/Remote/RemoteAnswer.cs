namespace CoauthorGraph.Pipeline.Remote;

/// <summary>What came with the rows of a query.</summary>
public sealed record RemoteAnswer
{
    /// <summary>What it changed, in words; null for nothing.</summary>
    public string? Changes { get; init; }

    /// <summary>What the server has to say of Cypher of one's own, such as that a part of it is deprecated.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The plan, where EXPLAIN asked for it; else null.</summary>
    public string? Plan { get; init; }
}
