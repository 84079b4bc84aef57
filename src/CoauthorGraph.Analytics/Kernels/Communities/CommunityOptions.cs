namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>How Louvain and Leiden run.</summary>
public sealed record CommunityOptions
{
    /// <summary>Decides the order in which nodes are looked at; 42 unless set.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>What chance is multiplied by in modularity: more makes smaller communities; 1 unless set.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Whether edges count by their weights.</summary>
    public bool Weighted { get; init; }

    /// <summary>Runs of Leiden, each from the partition of the one before; 2 unless set.</summary>
    public int Iterations { get; init; } = 2;

    /// <summary>For each node a community to start from, such as an earlier result; every node alone when
    /// null.</summary>
    public int[]? Start { get; init; }
}
