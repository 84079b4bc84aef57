namespace CoauthorGraph.Analytics.Kernels.CommunityTracking;

/// <summary>When communities of two windows count as the same.</summary>
public sealed record TrackingOptions
{
    /// <summary>Members that a community needs to be tracked; 3 unless set.</summary>
    public int MinSize { get; init; } = 3;

    /// <summary>Share of one community's members that must stand in the other, above 0 and at most 1; 0.5 unless
    /// set.</summary>
    public double Inclusion { get; init; } = 0.5;
}
