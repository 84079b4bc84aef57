namespace CoauthorGraph.Analytics.Kernels.CommunityTracking;

/// <summary>What became of a tracked community from one window to the next.</summary>
public enum CommunityEvent
{
    /// <summary>It is new, and most of its members come from no one community of the window before.</summary>
    Born,

    /// <summary>It has as many members as before.</summary>
    Continued,

    /// <summary>It has more members than before.</summary>
    Grown,

    /// <summary>It has fewer members than before.</summary>
    Shrunk,

    /// <summary>It is new and came off a community of the window before.</summary>
    Split,

    /// <summary>It ended: most of its members went over to one community.</summary>
    Merged,

    /// <summary>It ended, and its members, if they still write, scattered.</summary>
    Died,
}
