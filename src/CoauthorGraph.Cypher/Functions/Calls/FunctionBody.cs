using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Calls;

/// <summary>What a function does.</summary>
public delegate CypherValue FunctionBody(ReadOnlySpan<CypherValue> arguments, FunctionContext context);
