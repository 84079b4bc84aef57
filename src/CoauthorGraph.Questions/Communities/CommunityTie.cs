namespace CoauthorGraph.Questions.Communities;

/// <summary>What leads from one community to another.</summary>
/// <param name="First">Place of one of them among the communities.</param>
/// <param name="Second">Place of the other.</param>
/// <param name="Coauthorships">Number of co-authorships between their people.</param>
public sealed record CommunityTie(int First, int Second, int Coauthorships);
