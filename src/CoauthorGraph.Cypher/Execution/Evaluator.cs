using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution;

/// <summary>Computes a value from the row that is in the slots.</summary>
internal delegate CypherValue Evaluator();
