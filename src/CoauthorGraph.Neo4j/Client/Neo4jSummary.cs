namespace CoauthorGraph.Neo4j.Client;

/// <summary>What came with the rows of a statement.</summary>
/// <param name="Fields">Names of the columns.</param>
/// <param name="Counters">What was changed.</param>
public sealed record Neo4jSummary(IReadOnlyList<string> Fields, Neo4jCounters Counters);
