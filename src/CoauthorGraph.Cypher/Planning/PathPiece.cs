namespace CoauthorGraph.Cypher.Planning;

/// <summary>A slot with a relationship of a path, or with the trace of a walk.</summary>
internal readonly record struct PathPiece(int Slot, bool IsTrace);
