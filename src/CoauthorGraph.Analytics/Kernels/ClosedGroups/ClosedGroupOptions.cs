namespace CoauthorGraph.Analytics.Kernels.ClosedGroups;

/// <summary>Which groups count as closed.</summary>
public sealed record ClosedGroupOptions
{
    /// <summary>Decides the order in which nodes are looked at; 42 unless set.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>The coarsest resolution at which groups are looked for; 1 unless set.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Fewest members, 2 at least; 3 unless set.</summary>
    public int MinSize { get; init; } = 3;

    /// <summary>Most members; 100 unless set, above which Leskovec et al. 2009 found hardly a good group in any
    /// network.</summary>
    public int MaxSize { get; init; } = 100;

    /// <summary>Greatest conductance; 0.1 unless set.</summary>
    public double MaxConductance { get; init; } = 0.1;
}
