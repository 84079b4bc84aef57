namespace CoauthorGraph.Pipeline.Atlases;

/// <summary>The people of a community at their places.</summary>
/// <param name="People">Author rows, most papers first.</param>
/// <param name="Ties">Rows of co-authorships among them: each one's strongest.</param>
/// <param name="X">Where each stands.</param>
/// <param name="Y">Downwards.</param>
public sealed record CommunityMap(
    IReadOnlyList<int> People, IReadOnlyList<int> Ties, IReadOnlyList<float> X, IReadOnlyList<float> Y);
