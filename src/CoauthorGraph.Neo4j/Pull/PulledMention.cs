namespace CoauthorGraph.Neo4j.Pull;

/// <summary>One name on one paper, and who it is.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="Position">Place in the author list, from 0.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="AuthorId">The author.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
public readonly record struct PulledMention(
    string PaperId, int Position, string Name, string AuthorId, float Confidence);
