namespace CoauthorGraph.Storage.Records;

/// <summary>Who a name on a paper was decided to be.</summary>
/// <param name="PaperId">Paper.</param>
/// <param name="Position">Place in the author list.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="AuthorId">The author, corrections included.</param>
/// <param name="MachineId">The author without corrections.</param>
/// <param name="Confidence">How sure, from 0 to 1.</param>
public readonly record struct StoredMention(
    string PaperId, int Position, string Name, string AuthorId, string MachineId, float Confidence);
