namespace CoauthorGraph.Core.Records;

/// <summary>A topic of a paper.</summary>
/// <param name="Id">Words with hyphens, such as <c>reinforcement-learning</c>.</param>
/// <param name="Name">The topic's name.</param>
/// <param name="Score">How sure, from 0 to 1.</param>
/// <param name="Evidence">The words that earned it, or the sentence they stand in.</param>
public sealed record TopicAssignment(string Id, string Name, double Score, string Evidence);
