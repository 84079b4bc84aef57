namespace CoauthorGraph.Web.Asking;

/// <summary>A community in the atlas.</summary>
/// <param name="Community">Its place among the communities of the snapshot, the largest first.</param>
/// <param name="Name">A name for people.</param>
/// <param name="Authors">Number of authors.</param>
/// <param name="Topics">What sets it apart.</param>
/// <param name="Leader">Its author with most papers.</param>
/// <param name="X">Where it stands in the picture.</param>
/// <param name="Y">Downwards.</param>
public sealed record AtlasRow(
    int Community, string Name, int Authors, IReadOnlyList<string> Topics, string Leader, float X, float Y);
