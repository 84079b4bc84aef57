using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Conformance.Tests.Graphs;

/// <summary>What a query gives.</summary>
internal sealed record ScenarioAnswer(IReadOnlyList<string> Columns, IReadOnlyList<CypherValue[]> Rows);
