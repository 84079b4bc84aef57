namespace CoauthorGraph.Pipeline.Neo4jPull;

/// <summary>What a pull brought.</summary>
/// <param name="Papers">Number of papers.</param>
/// <param name="Authors">Number of authors.</param>
/// <param name="Mentions">Number of names on papers.</param>
/// <param name="CoauthorEdges">Number of co-authorships.</param>
/// <param name="Snapshot">The snapshot that was made.</param>
/// <param name="Seconds">Seconds it took.</param>
public sealed record PullSummary(
    int Papers, int Authors, int Mentions, int CoauthorEdges, string Snapshot, double Seconds);
