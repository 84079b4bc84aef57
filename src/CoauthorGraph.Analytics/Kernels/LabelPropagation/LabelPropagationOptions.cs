namespace CoauthorGraph.Analytics.Kernels.LabelPropagation;

/// <summary>How label propagation runs.</summary>
public sealed record LabelPropagationOptions
{
    /// <summary>Decides the order of nodes and ties; 42 unless set.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>Most rounds over all nodes; 50 unless set.</summary>
    public int MaxRounds { get; init; } = 50;

    /// <summary>It stops when at most this share of the nodes changed in a round; 0.0001 unless set.</summary>
    public double Tolerance { get; init; } = 1e-4;

    /// <summary>Whether neighbours count by the weights of their edges; true unless set.</summary>
    public bool Weighted { get; init; } = true;
}
