namespace CoauthorGraph.Questions.Analysis;

/// <summary>One community; of an edge list only its number and size are known.</summary>
/// <param name="Community">Its number.</param>
/// <param name="Nodes">Number of nodes.</param>
/// <param name="Name">Name from topic, institution or author, or null.</param>
/// <param name="Topics">The topics that set it apart, or null.</param>
/// <param name="Institutions">The institutions that set it apart, or null.</param>
/// <param name="Leader">The author with most papers, or null.</param>
public sealed record CommunityRow(
    int Community,
    int Nodes,
    string? Name,
    IReadOnlyList<string>? Topics,
    IReadOnlyList<string>? Institutions,
    string? Leader);
