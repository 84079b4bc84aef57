namespace CoauthorGraph.Analytics.Kernels.CommunityTracking;

/// <summary>A tracked community in one window, or its end.</summary>
public sealed record TrackedStage
{
    /// <summary>Its id: from 1, the same in every window, never given again.</summary>
    public required int Id { get; init; }

    /// <summary>What happened since the window before.</summary>
    public required CommunityEvent Event { get; init; }

    /// <summary>Its number in the partition of the window, or -1 when it has ended.</summary>
    public required int Number { get; init; }

    /// <summary>Members; 0 when it has ended.</summary>
    public required int Size { get; init; }

    /// <summary>Members in the window before, or null when it is new.</summary>
    public int? Before { get; init; }

    /// <summary>Other communities of the window before of which it took members over, ascending.</summary>
    public IReadOnlyList<int> From { get; init; } = [];

    /// <summary>Other communities of this window that took members of it over, ascending.</summary>
    public IReadOnlyList<int> Into { get; init; } = [];

    /// <summary>Whether it is there in the window.</summary>
    public bool IsAlive => Number >= 0;
}
