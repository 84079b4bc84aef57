namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>A landmark, and how much of a node's walks ends there.</summary>
internal readonly struct LandmarkLabel(int landmark, float share)
{
    // From 1, so that what was never set is none.
    private readonly int _number = landmark + 1;

    /// <summary>The landmark, or -1 for none.</summary>
    public int Landmark => _number - 1;

    /// <summary>How much.</summary>
    public float Share { get; } = share;
}
