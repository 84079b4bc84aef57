namespace CoauthorGraph.Extraction.Topics;

/// <summary>A node of the taxonomy.</summary>
/// <param name="Id">Words with hyphens, such as <c>reinforcement-learning</c>.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Level">Depth: 0 is a whole field, every other topic is one below its nearest broader topic.</param>
/// <param name="Broader">Ids of the topics it is narrower than.</param>
public sealed record Topic(string Id, string Name, int Level, IReadOnlyList<string> Broader);
