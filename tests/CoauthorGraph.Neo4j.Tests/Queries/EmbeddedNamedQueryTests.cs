using CoauthorGraph.Core.Graph.Querying.Embedded;
using CoauthorGraph.Core.Graph.Querying.FullText;
using CoauthorGraph.Cypher;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Neo4j.Queries;
using CoauthorGraph.Neo4j.Tests.Graphs;

namespace CoauthorGraph.Neo4j.Tests.Queries;

/// <summary>Each named query on the small field without a server: the same rows.</summary>
public sealed class EmbeddedNamedQueryTests
{
    public static TheoryData<string> Names => NamedQueryTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Query_OnTheSmallField_GivesTheExpectedRows(string name)
    {
        using var field = FieldGraph.Create();
        var graph = new EmbeddedGraph(field);
        var query = NamedQueries.Find(name);
        var (given, expected) = NamedQueryCases.All[name];
        var statement = query.With(NamedQueryCases.Given(given));
        var parameters = statement.Parameters.ToDictionary(
            static pair => pair.Key, pair => ProcedureValues.Of(graph, pair.Value), StringComparer.Ordinal);

        var prepared = CypherEngine.Prepare(
            graph, statement.Text, new QueryOptions { Procedures = FullTextProcedures.All });
        var rows = prepared.Run(parameters, TestContext.Current.CancellationToken).ReadRows()
            .Select(static row => string.Join('|', row.Select(static value => NamedQueryCases.Text(ProcedureValues.ToObject(value)))));

        Assert.Equal(expected, rows);
        Assert.Equal(query.Columns.Select(static column => column.Name), prepared.Columns);
    }
}
