using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>From a graph folder into a real Neo4j and back, with the command line alone.</summary>
public sealed class Neo4jJourneyTests
{
    private const string Listing =
        """
        {"id":"p1","title":"Learning to rank with few labels","year":2019,"authors":[{"name":"Ada Byron","affiliations":[{"raw":"Stanford University"}]},{"name":"Ben \"Quote\" Cole"}],"topics":[{"id":"ranking","name":"Ranking","score":0.9,"evidence":"rank"}]}
        {"id":"p2","title":"Rewards {that} `matter`","date":"2021-03","authors":[{"name":"Ada Byron"},{"name":"Ben \"Quote\" Cole"},{"name":"Cy Dee"}],"hasCode":true,"doi":"10.1000/2"}
        {"id":"p3","title":"Alone and quite without others","year":2020,"authors":[{"name":"Dee Eff"}]}
        """;

    [ServerFact]
    public async Task Neo4j_PushQueryPullAndBulkImport_AgreeWithTheFolder()
    {
        await using var server = await RealServer.StartAsync();
        using var folder = new TemporaryFolder();
        var graph = folder.File("a.graph");
        var uri = server.Address.ToString();
        (await CommandRun.Of("-g", graph, "ingest", folder.Write("records.jsonl", Listing))).Succeeded();

        var push = (await CommandRun.Of("-g", graph, "neo4j", "push", "--uri", uri)).Succeeded().Json();
        Assert.Empty(push.GetProperty("differences").EnumerateArray());
        Assert.True((await CommandRun.Of("-g", graph, "neo4j", "push", "--uri", uri)).Succeeded().Json()
            .GetProperty("unchanged").GetBoolean());
        (await CommandRun.Of("neo4j", "schema", "--check", "--uri", uri)).Succeeded();

        var status = (await CommandRun.Of("neo4j", "status", "--uri", uri)).Succeeded().Json();
        Assert.Equal("000001", status.GetProperty("snapshot").GetString());
        var counts = Counts(status);
        Assert.Equal((3, 4, 6, 3), (counts["Paper"], counts["Author"], counts["AUTHORED"], counts["COAUTHORED"]));

        (await CommandRun.Of(
            "-g", graph, "neo4j", "push", "--uri", uri, "--with", "pagerank,components,betweenness")).Succeeded();
        var scores = (await CommandRun.Of("neo4j", "query", "--uri", uri, """
            MATCH (a:Author) RETURN count(DISTINCT a.component) AS components, sum(a.pagerank) AS pagerank,
                   max(a.betweenness) AS between
            """)).Succeeded().Rows()[0];
        Assert.Equal((2, 0.0), (scores.GetProperty("components").GetInt32(), scores.GetProperty("between").GetDouble()));
        Assert.Equal(1.0, scores.GetProperty("pagerank").GetDouble(), 5);

        var behind = (await CommandRun.Of(
            "neo4j", "query", "--uri", uri, "--named", "papers-behind-an-edge", "-p", "first=Ada Byron", "-p",
            "second=Ben \"Quote\" Cole")).Succeeded().Rows();
        Assert.Equal(["p1", "p2"], behind.Select(static row => row.GetProperty("id").GetString()));
        var refused = await CommandRun.Of("neo4j", "query", "--uri", uri, "MATCH (n) DETACH DELETE n");
        Assert.Equal(5, refused.ExitCode);

        var pulled = folder.File("b.graph");
        (await CommandRun.Of("-g", pulled, "neo4j", "pull", "--uri", uri)).Succeeded();
        foreach (var question in (string[][])[["mentions"], ["coauthors", "Ada Byron"], ["stats"], ["topics"], ["institutions"]])
        {
            Assert.Equal(
                (await CommandRun.Of(["-q", "-g", graph, .. question])).Succeeded().Output,
                (await CommandRun.Of(["-q", "-g", pulled, .. question])).Succeeded().Output);
        }

        foreach (var question in (string[][])[["mentions"], ["coauthors", "Ada Byron"], ["export", "gexf", "-o", "-"]])
        {
            Assert.Equal(
                (await CommandRun.Of(["-q", "-g", pulled, .. question])).Succeeded().Output,
                (await CommandRun.Of(["-q", .. question, "--uri", uri])).Succeeded().Output);
        }

        Assert.Equal(
            4, (await CommandRun.Of("analyze", "degree", "--uri", uri)).Succeeded().Json().GetProperty("nodes").GetInt32());
        foreach (var contradiction in (string[][])[["--edges", "-"], ["--snapshot", "000001"]])
        {
            Assert.Equal(2, (await CommandRun.Of(["analyze", "degree", "--uri", uri, .. contradiction])).ExitCode);
        }

        Assert.Equal(4, (await CommandRun.Of("-g", pulled, "neo4j", "pull", "--uri", uri)).ExitCode);
        Assert.Equal(
            """{"n":1,"t":"a"}""" + "\n" + """{"n":2,"t":"a"}""" + "\n",
            (await CommandRun.Of(
                "-q", "neo4j", "query", "--uri", uri, "UNWIND [1, 2, 3] AS n RETURN n, 'a' AS t", "--max-rows", "2"))
                .Succeeded().Output);
        Assert.Equal(
            """{"n":1}""" + "\n",
            (await CommandRun.Of(
                "-q", "query", "--uri", uri, "UNWIND range(1, 2000000000) AS n RETURN n", "--max-rows", "1"))
                .Succeeded().Output);
        foreach (var (format, empty) in (IEnumerable<(string, string)>)[("json", "[]\n"), ("csv", "n\n"), ("jsonl", "")])
        {
            Assert.Equal(
                empty,
                (await CommandRun.Of(
                    "-q", "--format", format, "neo4j", "query", "--uri", uri, "UNWIND [] AS n RETURN n"))
                    .Succeeded().Output);
        }

        // The same papers again, from the file they came from, and one of them from elsewhere: no paper is new.
        var before = (await CommandRun.Of("-q", "-g", pulled, "mentions")).Succeeded().Output;
        foreach (var file in (string[])[folder.File("records.jsonl"), folder.Write("elsewhere.bib", """
            @article{x, title={Rewards {that} matter!}, doi={10.1000/2}, year={2021},
              author={Byron, Ada and Cole, Ben and Dee, Cy}}
            """)])
        {
            var again = (await CommandRun.Of("-g", pulled, "ingest", file)).Succeeded().Json();
            Assert.Equal(0, again.GetProperty("papersAdded").GetInt32());
        }

        Assert.Equal(
            before.Split('\n').Select(static line => line.Split(',')[^1]),
            (await CommandRun.Of("-q", "-g", pulled, "mentions")).Succeeded().Output.Split('\n')
                .Select(static line => line.Split(',')[^1]));
        var checks = (await CommandRun.Of("doctor", "--uri", uri)).Succeeded().Rows();
        Assert.Equal(
            ["server", "neo4j driver", "schema", "push", "content", "graph data science"],
            checks.Select(static row => row.GetProperty("check").GetString()));
        var without = await CommandRun.Of("analyze", "pagerank", "--engine", "gds", "--uri", uri);
        Assert.Equal(5, without.ExitCode);
        Assert.Contains("no Graph Data Science library", without.Error, StringComparison.Ordinal);

        var export = folder.File("import");
        (await CommandRun.Of("-g", graph, "export", "neo4j-admin", "--output", export)).Succeeded();
        await server.StopAsync(kill: false);
        await server.AdminAsync([.. BulkImport.Arguments(export)]);
        await server.StartAgainAsync();
        var imported = Counts((await CommandRun.Of("neo4j", "status", "--uri", uri)).Succeeded().Json());
        Assert.Equal(counts, imported);
        Assert.Empty((await CommandRun.Of("-g", graph, "neo4j", "push", "--uri", uri)).Succeeded().Json()
            .GetProperty("differences").EnumerateArray());
    }

    private static Dictionary<string, long> Counts(System.Text.Json.JsonElement status) =>
        status.GetProperty("counts").EnumerateObject().ToDictionary(
            static property => property.Name, static property => property.Value.GetInt64(), StringComparer.Ordinal);
}
