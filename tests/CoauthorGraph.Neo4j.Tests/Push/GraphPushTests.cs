using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Push;
using CoauthorGraph.Neo4j.Schema;
using CoauthorGraph.Neo4j.Tests.Graphs;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Push;

[Collection(Neo4jTests.Name)]
public sealed class GraphPushTests(SharedServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [ServerFact]
    public async Task Push_IntoAnEmptyDatabase_BringsEverything()
    {
        await using var database = await server.OpenEmptyAsync();
        using var graph = SampleGraph.Small();

        var summary = await PushAsync(database, graph);

        Assert.Empty(summary.Differences);
        // 3 papers, 4 authors, 2 institutions, 2 topics, 1 artifact.
        Assert.Equal(12, summary.NodesCreated);
        Assert.Equal(
            ["Ada Byron|Ben Cole|2|1.5|2019|2021", "Ada Byron|Cy Dee|1|0.5|2021|2021", "Ben Cole|Cy Dee|1|0.5|2021|2021"],
            await RowsAsync(database, """
                MATCH (a:Author)-[r:COAUTHORED]->(b:Author)
                RETURN a.id, b.id, r.papers, r.weight, r.firstYear, r.lastYear ORDER BY a.id, b.id
                """));
        Assert.Equal(
            ["Learning to rank|2019-01-01|2019|cs.LG|true|https://example.org/1|2|false|listing:sample"],
            await RowsAsync(database, """
                MATCH (p:Paper {id: 'Learning to rank'})
                RETURN p.title, p.date, p.year, p.category, p.hasCode, p.url, p.authorCount, p.authorsTruncated, p.source
                """));
        Assert.Equal(
            ["Ada Byron|Example University|1|2019", "Cy Dee|Sample Labs|1|2021"],
            await RowsAsync(database, """
                MATCH (a:Author)-[r:AFFILIATED_WITH]->(i:Institution) RETURN a.name, i.name, r.papers, r.firstYear
                ORDER BY a.name
                """));
        Assert.Equal(
            ["0|Ada Byron|0.9", "1|Ben Cole|0.9"],
            await RowsAsync(database, """
                MATCH (a:Author)-[r:AUTHORED]->(:Paper {id: 'Learning to rank'})
                RETURN r.position, r.name, r.confidence ORDER BY r.position
                """));
    }

    [ServerFact]
    public async Task Push_Twice_ChangesNothing()
    {
        await using var database = await server.OpenEmptyAsync();
        using var graph = SampleGraph.Small();
        await PushAsync(database, graph);

        Assert.True((await PushAsync(database, graph)).Unchanged);

        var full = await PushAsync(database, graph, full: true);
        Assert.Equal((0, 0, 0, 0), (full.NodesCreated, full.NodesDeleted, full.RelationshipsCreated, full.RelationshipsDeleted));
        Assert.Equal(0, full.RelationshipsUpdated);
    }

    [ServerFact]
    public async Task Push_OfAChangedGraph_SendsTheDifference()
    {
        await using var database = await server.OpenEmptyAsync();
        using var before = SampleGraph.Small();
        using var after = SampleGraph.Of(
            SampleGraph.SmallPapers[0],
            SampleGraph.SmallPapers[1] with { Year = 2022 },
            new SamplePaper("A new one", 2023, "Cy Dee", "Eve New") { Topics = ["ranking"] });
        await PushAsync(database, before);

        var summary = await PushAsync(database, after);

        Assert.Empty(summary.Differences);
        // "Alone" and Dee Eff are gone; "A new one" and Eve New are new.
        Assert.Equal((2, 2), (summary.NodesCreated, summary.NodesDeleted));
        Assert.Equal(
            ["Ada Byron|2022", "Ben Cole|2022", "Cy Dee|2023", "Eve New|2023"],
            await RowsAsync(database, "MATCH (a:Author) RETURN a.id, a.lastYear ORDER BY a.id"));
        Assert.Equal(
            ["Ada Byron|Ben Cole|2022", "Ada Byron|Cy Dee|2022", "Ben Cole|Cy Dee|2022", "Cy Dee|Eve New|2023"],
            await RowsAsync(database, """
                MATCH (a)-[r:COAUTHORED]->(b) RETURN a.id, b.id, r.lastYear ORDER BY a.id, b.id
                """));
    }

    [ServerFact]
    public async Task Push_OfHostileTexts_KeepsThemAsText()
    {
        await using var database = await server.OpenEmptyAsync();
        using var graph = SampleGraph.Hostile();

        var summary = await PushAsync(database, graph);

        Assert.Empty(summary.Differences);
        var expected = SampleGraph.HostileTexts.Order(StringComparer.Ordinal).ToArray();
        foreach (var (label, property) in (IEnumerable<(string, string)>)[("Paper", "title"), ("Paper", "url"),
            ("Institution", "name"), ("Topic", "name"), ("Artifact", "name"), ("Author", "name")])
        {
            var found = await RowsAsync(database, $"MATCH (n:{label}) WHERE n.{property} <> 'Z' RETURN n.{property}");
            Assert.Equal(expected, found.Order(StringComparer.Ordinal));
        }

        Assert.True((await PushAsync(database, graph)).Unchanged);
        Assert.Equal(0, (await PushAsync(database, graph, full: true)).RelationshipsUpdated);
    }

    [ServerFact]
    public async Task Push_AmongForeignData_LeavesItAlone()
    {
        await using var database = await server.OpenEmptyAsync();
        await WriteAsync(database, """
            CREATE (w:Author {name: 'William Shakespeare', plays: 37})-[:WROTE]->(:Paper {name: 'Hamlet'})
            CREATE (w)-[:COAUTHORED {papers: 1}]->(:Author {id: 17, name: 'John Fletcher'})
            CREATE (:Topic {id: 'ranking', note: 'theirs'})
            """);
        using var graph = SampleGraph.Small();
        Assert.Equal(1, (await PushAsync(database, graph)).NodesAdopted);
        await WriteAsync(database, """
            MATCH (a:Author {id: 'Ada Byron'}), (d:Author {id: 'Dee Eff'}), (p:Paper {id: 'Alone'})
            SET a:Customer, a.rating = 5, p:Reviewed
            CREATE (:Company {name: 'Acme'})-[:EMPLOYS]->(d)
            """);
        using var smaller = SampleGraph.Of(SampleGraph.SmallPapers[1] with { Topics = ["reinforcement-learning"] });

        var summary = await PushAsync(database, smaller);

        Assert.Empty(summary.Differences);
        Assert.Equal(
            ["Author Dee Eff  1", "Paper Alone Reviewed 0", "Topic ranking  0"],
            summary.Released.Select(static n => $"{n.Label} {n.Id} {string.Join(',', n.Labels)} {n.Relationships}")
                .Order(StringComparer.Ordinal));
        Assert.Equal(["5"], await RowsAsync(database, "MATCH (a:Author:Customer {id: 'Ada Byron'}) RETURN a.rating"));
        Assert.Equal(
            ["1"],
            await RowsAsync(database, """
                MATCH (:Company)-[:EMPLOYS]->(d) WHERE labels(d) = [] AND properties(d) = {} RETURN count(d)
                """));
        Assert.Equal(["theirs"], await RowsAsync(database, "MATCH (t {note: 'theirs'}) RETURN t.note"));
        Assert.Equal(
            ["37"], await RowsAsync(database, "MATCH (w:Author)-[:WROTE]->(), (w)-[:COAUTHORED]->() RETURN w.plays"));
    }

    [ServerFact]
    public async Task Push_AfterSomeoneDeletedPart_MakesItAgain()
    {
        await using var database = await server.OpenEmptyAsync();
        using var graph = SampleGraph.Small();
        await PushAsync(database, graph);
        await WriteAsync(database, "MATCH (a:Author {id: 'Ada Byron'}) DETACH DELETE a");
        await WriteAsync(database, "MATCH ()-[r:ABOUT]->() SET r.score = 0.1");

        var summary = await PushAsync(database, graph);

        Assert.Empty(summary.Differences);
        Assert.Equal((1, 4), (summary.NodesCreated, summary.RelationshipsUpdated));
    }

    [ServerFact]
    public async Task Push_WithTakeOver_OwnsWhatWasImported()
    {
        await using var database = await server.OpenEmptyAsync();
        await WriteAsync(database, """
            CREATE (:Author {id: 'Ada Byron', name: 'Ada'})-[:AUTHORED]->(:Paper {id: 'gone', title: 'Gone'})
            CREATE (:Author {id: 17, name: 'theirs'}), (:Author {id: ['a'], name: 'theirs too'})
            """);
        using var graph = SampleGraph.Small();

        var summary = await GraphPush.RunAsync(
            database, graph, new PushOptions { TakeOver = true }, TimeProvider.System, progress: null, Cancellation);

        Assert.Empty(summary.Differences);
        Assert.Equal((0, 1, 1), (summary.NodesAdopted, summary.NodesUpdated, summary.NodesDeleted));
        Assert.Equal(
            ["theirs", "theirs too"],
            await RowsAsync(database, "MATCH (a:Author) WHERE a.coauthorHash IS NULL RETURN a.name ORDER BY a.name"));
    }

    [ServerFact]
    public async Task Push_InBatchesOfAnySize_EndsTheSame()
    {
        await using var database = await server.OpenEmptyAsync();
        using var graph = SampleGraph.Hostile();

        var summary = await PushAsync(database, graph, batch: 7);

        Assert.Empty(summary.Differences);
        Assert.Equal(
            [$"{graph.Coauthorships.Count}"], await RowsAsync(database, "MATCH ()-[r:COAUTHORED]->() RETURN count(r)"));
    }

    [ServerFact]
    public async Task Push_OfAFirstGraphThatIsLarge_BuildsTheIndexesAfterIt()
    {
        await using var database = await server.OpenEmptyAsync();
        await Neo4jSchema.ApplyAsync(database, Cancellation);
        using var graph = SampleGraph.Small();
        var stages = new List<string>();

        var summary = await GraphPush.RunAsync(
            database, graph, new PushOptions { DeferIndexesFrom = 1 }, TimeProvider.System,
            new Immediate(report => stages.Add(report.Stage)), Cancellation);

        Assert.Empty(summary.Differences);
        Assert.True(stages.IndexOf("building indexes") > stages.LastIndexOf("writing COAUTHORED"));
        Assert.Empty(await Neo4jSchema.CheckAsync(database, Cancellation));
        Assert.Equal(
            ["Ada Byron"],
            await RowsAsync(database, """
                CALL db.index.fulltext.queryNodes('coauthor_author_names', 'byron') YIELD node RETURN node.id
                """));
    }

    [ServerTheory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Push_OnAnyNumberOfLanes_EndsTheSameAndLeavesNoLane(int lanes)
    {
        await using var database = await server.OpenEmptyAsync();
        using var graph = SampleGraph.Hostile();

        var summary = await GraphPush.RunAsync(
            database, graph, new PushOptions { BatchSize = 10, Lanes = lanes }, TimeProvider.System, null, Cancellation);

        Assert.Empty(summary.Differences);
        Assert.Equal(
            [$"{graph.Coauthorships.Count}"], await RowsAsync(database, "MATCH ()-[r:COAUTHORED]->() RETURN count(r)"));
        Assert.Equal(
            ["push"],
            await RowsAsync(database, "MATCH (s:CoauthorGraphState) WHERE s.id STARTS WITH 'push' RETURN s.id"));
    }

    internal static Task<PushSummary> PushAsync(
        Neo4jDatabase database, KnowledgeGraph graph, bool full = false, int batch = 20_000) =>
        GraphPush.RunAsync(
            database, graph, new PushOptions { Full = full, BatchSize = batch, ProgramVersion = "test" },
            TimeProvider.System, progress: null, Cancellation);

    internal static Task WriteAsync(Neo4jDatabase database, string cypher) =>
        database.RunAsync(Neo4jStatement.Write(cypher), onRow: null, Cancellation);

    internal static async Task<string[]> RowsAsync(Neo4jDatabase database, string cypher) =>
    [
        .. (await database.RowsAsync(Neo4jStatement.Read(cypher), Cancellation))
            .Select(static row => string.Join('|', row.Select(Text))),
    ];

    private static string Text(object? value) => value switch
    {
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    private sealed class Immediate(Action<ProgressReport> action) : IProgress<ProgressReport>
    {
        public void Report(ProgressReport value) => action(value);
    }
}
