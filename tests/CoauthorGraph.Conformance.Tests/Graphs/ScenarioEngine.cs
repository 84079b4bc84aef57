using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Conformance.Tests.Graphs;

/// <summary>Runs a query on a graph.</summary>
internal sealed class ScenarioEngine(IReadOnlyList<GraphProcedure> procedures)
{
    public ScenarioAnswer Run(ScenarioGraph graph, string text, IReadOnlyDictionary<string, CypherValue> parameters)
    {
        var query = CypherEngine.Prepare(graph, text, new QueryOptions
        {
            Procedures = procedures,
            Threads = 2,
            NodesOfAPart = 1,
        });
        return new ScenarioAnswer([.. query.Columns], [.. query.Run(parameters).ReadRows()]);
    }
}
