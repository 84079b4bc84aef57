using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Core.Graph.Querying.Embedded;
using CoauthorGraph.Cypher;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>What indexes, degrees and sorted columns answer is what walking answers: the same queries on a graph that
/// has them and on a <see cref="PlainGraph"/>.</summary>
public sealed class PlanShortcutTests : IDisposable
{
    // More rows than are needed before columns are worth their while.
    private readonly KnowledgeGraph _graph = ScatteredGraph.Create(seed: 11, papers: 150, authors: 40);
    private readonly EmbeddedGraph _embedded;
    private readonly PlainGraph _plain;

    public PlanShortcutTests()
    {
        _embedded = new EmbeddedGraph(_graph);
        _plain = new PlainGraph(_embedded);
    }

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("MATCH (a:Author) WHERE a.id = $id OR a.name = $name RETURN a.name AS n", "NodeIndexSeek (a:Author {id}) or (a:Author {name})", 2)]
    [InlineData("MATCH (a:Author) WHERE a.id = $id OR a.id = $id RETURN a.name AS n", "NodeIndexSeek", 1)]
    [InlineData("MATCH (a:Author) WHERE a.name IN [$name, 'Author B01', $name, null] RETURN a.name AS n", "NodeIndexSeek (a:Author {name})", 2)]
    [InlineData("MATCH (a:Author) WHERE (a.id = $id AND a.papers > 100000) OR a.name = $name RETURN a.name AS n", "NodeIndexSeek", 1)]
    [InlineData("MATCH (a:Author) WHERE a.id = $id OR a.papers > 3 RETURN a.name AS n", "NodeScan", null)]
    [InlineData("MATCH (x:Author|Topic) WHERE x.id = $id OR x.id = 'ai' RETURN x.name AS n", "NodeIndexSeek", 2)]
    [InlineData("MATCH (x:Author|Topic) WHERE x.name = $name RETURN x.id AS n", "NodeScan", 1)]
    [InlineData("MATCH (x) WHERE id(x) IN [0.0, 1, 1, 99999999, -1] RETURN id(x) AS n", "NodeByIdSeek", 2)]
    [InlineData("UNWIND ['Author A00', 'Author B01', 'Author A00'] AS w MATCH (a:Author) WHERE a.name = w RETURN w AS n", "NodeIndexSeek", 3)]
    [InlineData("MATCH (p:Paper) WHERE p.year IN [2010, 2011.0, 2011.5] RETURN p.id AS n", "NodeIndexSeek (p:Paper {year})", null)]
    [InlineData("MATCH (p:Paper), (q:Paper) WHERE p.date = q.date AND p.id < q.id RETURN p.id AS n, q.id AS m", "NodeHashJoin (", null)]
    [InlineData("MATCH (a:Author), (b:Author) WHERE a.papers = b.papers + 1 AND a.firstYear = b.firstYear RETURN a.id AS n, b.id AS m", "NodeHashJoin (", null)]
    [InlineData("MATCH (a:Author) WHERE EXISTS { MATCH (b:Author) WHERE b.papers = a.papers AND b <> a } RETURN a.id AS n", "NodeScan", null)]
    [InlineData("MATCH (a:Author)-[:COAUTHORED]->(b)-[:COAUTHORED]->(c), (a)-[:COAUTHORED]->(c) RETURN count(*) AS n", "Meet (", 1)]
    [InlineData("MATCH (a:Author)-[:COAUTHORED]-(b)-[:COAUTHORED]-(c)-[:COAUTHORED]-(a) RETURN a.id AS n, b.id AS m, c.id AS o", "Meet (", null)]
    [InlineData("MATCH (a:Author)-[:COAUTHORED]-(b)-[:AUTHORED]->(p:Paper)<-[:AUTHORED]-(a) RETURN a.id AS n, b.id AS m, p.id AS o", "ExpandInto (", null)]
    [InlineData("MATCH (a:Author)-[:AUTHORED]->(p)<-[:AUTHORED]-(b), (a)-[w:WORKS_ON]->(t)<-[v:WORKS_ON]-(b) RETURN a.id AS n, b.id AS m, t.id AS o, w.papers AS w, v.papers AS v", "Meet (", null)]
    [InlineData("MATCH (a:Author)-[:AUTHORED|WORKS_ON]-(x)-[:AUTHORED|WORKS_ON]-(b:Author)-[:COAUTHORED]-(a) RETURN a.id AS n, b.id AS m, x.id AS o", "", null)]
    [InlineData("MATCH (a:Author)-[:COAUTHORED]-(b:Author) RETURN a.id AS n, count(*) AS m", "Degree", null)]
    [InlineData("MATCH (a:Author)-[:COAUTHORED]-(b:Author) WHERE a.papers > 3 RETURN a AS n, count(b) AS m, count(*) AS o", "Degree", null)]
    [InlineData("MATCH (a:Author)-[:COAUTHORED]-(b:Author) RETURN a.firstYear AS n, count(*) AS m", "Degree", null)]
    [InlineData("UNWIND [1, 1] AS u MATCH (a:Author)-[:COAUTHORED]-(b:Author) RETURN a.id AS n, count(*) AS m", "Degree", null)]
    [InlineData("MATCH (a:Author) RETURN a.id AS n, COUNT { (a)-[:COAUTHORED]-(:Author) } AS m, COUNT { (a)-[:AUTHORED]->(:Paper)<-[:AUTHORED]-() } AS o", "NodeScan", null)]
    [InlineData("MATCH (a:Author)-[r:AUTHORED]->(p:Paper)-[:ABOUT]->(:Topic) RETURN count(*) AS n", "", 1)]
    [InlineData("MATCH (a:Author), (b:Author) WHERE a.id < b.id AND EXISTS { (a)-[:COAUTHORED]-(b) } RETURN a.id AS n, b.id AS m", "", null)]
    [InlineData("MATCH (a:Author)-[:COAUTHORED]-(b:Author)-[:COAUTHORED]->(c:Author) WHERE EXISTS { (a)-[:COAUTHORED]-(c) } RETURN a.id AS n, b.id AS m, c.id AS o", "exists (", null)]
    [InlineData("MATCH (a:Author)-[:COAUTHORED]-(b)-[:COAUTHORED]-(c) WHERE EXISTS { (c:Author)<-[:COAUTHORED]-(a) } RETURN a.id AS n, b.id AS m, c.id AS o", "exists (", null)]
    [InlineData("MATCH (a:Author)-[:COAUTHORED]-(b)-[:AUTHORED]->(p) WHERE EXISTS { (a)-[:AUTHORED]-(p:Paper) } RETURN a.id AS n, b.id AS m, p.id AS o", "", null)]
    [InlineData("MATCH (a:Author) RETURN a.id AS n, COUNT { (a)-[:COAUTHORED]-(:Author)-[:COAUTHORED]->(c:Author) WHERE EXISTS { (a)-[:COAUTHORED]-(c) } } AS m", "", null)]
    [InlineData("MATCH (a:Author)-[:COAUTHORED]-(b) WHERE EXISTS { (a)-[:COAUTHORED]-(c:Topic) } RETURN count(*) AS n", "", 1)]
    [InlineData("MATCH (a:Author)-[:COAUTHORED]-(b)-[:COAUTHORED]-(c) WHERE NOT EXISTS { (a)-[:COAUTHORED]-(c) } RETURN a.id AS n, b.id AS m, c.id AS o", "", null)]
    [InlineData("MATCH (a:Author), (p:Paper) MATCH (a)-[r:AUTHORED]-(p) RETURN a.id AS n, p.id AS m, r.position AS o", "", null)]
    [InlineData("MATCH (a:Author) RETURN a.papers AS n, a.id AS m ORDER BY n DESC, m LIMIT 7", "Top", 7)]
    [InlineData("MATCH (a:Author) RETURN a.papers AS n, a.id AS m ORDER BY n DESC, m DESC SKIP 3 LIMIT 700", "Top", null)]
    public void Query_WithShortcuts_GivesWhatWalkingGives(string query, string plan, int? rows)
    {
        var given = new Dictionary<string, CypherValue>
        {
            ["id"] = CypherValue.String(_graph.Authors.Id[3]),
            ["name"] = CypherValue.String("Author A00"),
        };
        var expected = Rows(_plain, query, given);

        Assert.Equal(expected, Rows(_embedded, query, given));
        Assert.NotEmpty(expected);
        Assert.Equal(rows ?? expected.Count, expected.Count);
        Assert.Contains(plan, CypherEngine.Prepare(_embedded, query).Plan, StringComparison.Ordinal);
    }

    [Fact]
    public void GeneratedQueries_WithShortcuts_GiveWhatWalkingGives()
    {
        for (var seed = 100_000; seed < 100_200; seed++)
        {
            var (text, isOrdered) = GeneratedQueries.Make(seed);
            var expected = Rows(_plain, text, []);
            var found = Rows(_embedded, text, []);
            Assert.True(
                isOrdered ? expected.SequenceEqual(found) : expected.Order().SequenceEqual(found.Order()),
                $"seed {seed}: {text}\n{string.Join('\n', found)}\nbut\n{string.Join('\n', expected)}");
        }
    }

    private static List<string> Rows(IPropertyGraph graph, string query, Dictionary<string, CypherValue> given)
    {
        try
        {
            var rows = CypherEngine.Prepare(graph, query).Run(given, TestContext.Current.CancellationToken).ReadRows();
            var lines = rows.Select(static row => string.Join(" | ", row.Select(value => AnswerText.Of(value, ignoresOrder: true))));
            return query.Contains("ORDER BY", StringComparison.Ordinal)
                ? [.. lines]
                : [.. lines.Order(StringComparer.Ordinal)];
        }
        catch (CypherException exception)
        {
            return ["error " + exception.ServerCode];
        }
    }
}
