namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>A walk that was found, in the direction of the search.</summary>
internal readonly record struct Walk(int[] Nodes, long[] Relationships);
