namespace CoauthorGraph.Analytics.Kernels.CommunityTracking;

/// <summary>A community of one window and one of the next that share members.</summary>
/// <param name="Old">Place among the tracked communities of the window before.</param>
/// <param name="New">Place among the tracked communities of the window.</param>
/// <param name="Common">Members in both.</param>
/// <param name="HoldsOld">Whether enough of the old one's members are in the new one.</param>
/// <param name="HoldsNew">Whether enough of the new one's members come from the old one.</param>
/// <param name="CanBeOne">Whether neither is lost in the other, so that the new one may bear the old one's id.</param>
internal readonly record struct CommunityLink(
    int Old, int New, int Common, bool HoldsOld, bool HoldsNew, bool CanBeOne);
