using CoauthorGraph.Core.Graph.Querying.Embedded;
using CoauthorGraph.Cypher;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Neo4j.Queries;
using CoauthorGraph.Neo4j.Tests.Graphs;

namespace CoauthorGraph.Neo4j.Tests.Queries;

/// <summary>Each named query on the small field without a server: the same rows.</summary>
public sealed class EmbeddedNamedQueryTests
{
    // The search by words is a procedure, which its own tests try.
    public static TheoryData<string> Names => [.. NamedQueries.All.Select(static query => query.Name)
        .Where(static name => !name.StartsWith("find-", StringComparison.Ordinal))];

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

        var prepared = CypherEngine.Prepare(graph, statement.Text);
        var rows = prepared.Run(parameters, TestContext.Current.CancellationToken).ReadRows()
            .Select(static row => string.Join('|', row.Select(static value => NamedQueryCases.Text(ProcedureValues.ToObject(value)))));

        Assert.Equal(expected, rows);
        Assert.Equal(query.Columns.Select(static column => column.Name), prepared.Columns);
    }
}
