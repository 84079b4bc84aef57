using CoauthorGraph.Conformance.Tests.Graphs;
using CoauthorGraph.Cypher;
using CoauthorGraph.Cypher.Limits;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Conformance.Tests.Language;

/// <summary>What queries give on a graph that fits the eye: a is joined to b and c, both to d, b to c, and d to e.</summary>
internal static class Answers
{
    private const string Diamond = """
        CREATE (a:P {n: 'a', x: 1}), (b:P {n: 'b', x: 2}), (c:P {n: 'c', x: 3}), (d:P {n: 'd', x: 4}), (e:Q {n: 'e', x: 5}),
          (a)-[:K {w: 1}]->(b), (b)-[:K {w: 2}]->(c), (c)-[:K {w: 3}]->(d), (a)-[:K {w: 4}]->(c), (d)-[:L {w: 5}]->(e),
          (b)-[:K {w: 6}]->(d)
        """;

    private static readonly Dictionary<string, CypherValue> None = [];

    public static ScenarioGraph Graph { get; } = Make(Diamond);

    /// <summary>The rows as text, in order.</summary>
    public static string[] Of(string query, QueryLimits? limits = null) =>
        Until(query, limits, TestContext.Current.CancellationToken);

    /// <summary>The rows as text, sorted, on a graph of its own.</summary>
    public static string[] SortedOn(string create, string query) =>
        [.. On(Make(create), query, null, TestContext.Current.CancellationToken).Order(StringComparer.Ordinal)];

    /// <summary>The rows as text, until they are no more wanted.</summary>
    public static string[] Until(string query, QueryLimits? limits, CancellationToken cancellation) =>
        On(Graph, query, limits, cancellation);

    /// <summary>The rows as text, sorted, for a query that says nothing about their order.</summary>
    public static string[] Sorted(string query) => [.. Of(query).Order(StringComparer.Ordinal)];

    private static string[] On(ScenarioGraph graph, string query, QueryLimits? limits, CancellationToken cancellation)
    {
        var one = new QueryOptions { Limits = limits ?? QueryLimits.Default, Threads = 1 };
        var rows = Rows(graph, query, one, cancellation);
        Assert.Equal(rows, Rows(graph, query, one with { Threads = 2, NodesOfAPart = 1 }, cancellation));
        return rows;
    }

    private static string[] Rows(
        ScenarioGraph graph, string query, QueryOptions options, CancellationToken cancellation) =>
        [.. CypherEngine.Prepare(graph, query, options).Run(cancellation: cancellation).ReadRows()
            .Select(static row => string.Join(" | ", row.Select(CypherText.Of)))];

    internal static ScenarioGraph Make(string create)
    {
        var graph = new ScenarioGraph();
        new SetupWriter(graph, new ScenarioEngine([]), None).Run(create);
        return graph;
    }
}
