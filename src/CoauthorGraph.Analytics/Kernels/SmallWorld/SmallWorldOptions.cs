namespace CoauthorGraph.Analytics.Kernels.SmallWorld;

/// <summary>How a small world is measured.</summary>
public sealed record SmallWorldOptions
{
    /// <summary>Decides the random graphs and the sources; 42 unless set.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>Random graphs to compare with, at least 1; 5 unless set.</summary>
    public int RandomGraphs { get; init; } = 5;

    /// <summary>Nodes from which distances are taken where the largest component has more than
    /// <see cref="SmallWorldAlgorithm.ExactNodes"/>; 1,024 unless set.</summary>
    public int Sources { get; init; } = 1024;
}
