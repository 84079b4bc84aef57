using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>A row to sort: the values of its keys, then those that are kept.</summary>
internal readonly record struct SortedRow(CypherValue[] Values, long Number);
