using CoauthorGraph.Core.Graph.Schema;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>A push and a bulk import make the same database of the same graph, property by property.</summary>
public sealed class Neo4jContentTests
{
    // Every property of the schema has a value somewhere, and is missing elsewhere.
    private const string Records =
        """
        {"id":"p1","title":"Learning to rank: \"few\", labels","date":"2019-04-02","categories":["cs.IR","cs.LG"],"venue":"SIGIR, the conference","hasCode":true,"doi":"10.1000/1","arxivId":"1904.00001","url":"https://example.org/1","authors":[{"name":"Ada Byron","orcid":"0000-0002-1825-0097","affiliations":[{"raw":"Stanford University, \"CA\""},{"raw":"A garage"}]},{"name":"A. Byron","inferred":true},{"name":"The Rank Group","collective":true},{"name":"Ben Cole"}],"affiliations":[{"raw":"An unknown place"},{"raw":"Stanford University"}],"topics":[{"id":"ranking","name":"Ranking","score":0.9,"evidence":"to rank"}],"artifacts":[{"name":"RankIt","kind":"system","url":"https://example.org/rankit"}]}
        {"id":"p2","title":"Rewards","authors":[{"name":"Ada Byron"},{"name":"Ben Cole"},{"name":"Ben Cole","position":4}],"authorsTruncated":true,"url":"javascript:alert(1)","topics":[{"id":"reinforcement-learning","name":"Reinforcement learning","score":0.1,"evidence":""}]}
        {"id":"p3","title":"Only a DOI; and another's | text","year":2021,"doi":"10.1000/3","authors":[{"name":"Dee Eff"},{"name":"D. Eff"}],"artifacts":[{"name":"Bench","kind":"benchmark"}]}
        """;

    [ServerFact]
    public async Task PushAndBulkImport_OfTheSameGraph_GiveTheSameDatabase()
    {
        await using var server = await RealServer.StartAsync();
        using var folder = new TemporaryFolder();
        var graph = folder.File("a.graph");
        var uri = server.Address.ToString();
        (await CommandRun.Of("-g", graph, "ingest", folder.Write("records.jsonl", Records))).Succeeded();
        var ids = (await CommandRun.Of("-q", "-g", graph, "authors")).Succeeded().Rows()
            .Where(static row => row.GetProperty("name").GetString()!.Contains("Eff", StringComparison.Ordinal))
            .Select(static row => row.GetProperty("id").GetString()!).ToArray();
        (await CommandRun.Of(["-g", graph, "merge", .. ids])).Succeeded();
        (await CommandRun.Of("-g", graph, "neo4j", "push", "--uri", uri)).Succeeded();
        var pushed = await ContentAsync(uri);

        var export = folder.File("import");
        (await CommandRun.Of("-g", graph, "export", "neo4j-admin", "--output", export)).Succeeded();
        await server.StopAsync(kill: false);
        await server.AdminAsync([.. BulkImport.Arguments(export)]);
        await server.StartAgainAsync();
        var imported = await ContentAsync(uri);

        Assert.Equal(pushed, imported);
        foreach (var property in GraphSchema.Nodes.SelectMany(static type => type.Properties)
            .Concat(GraphSchema.Relationships.SelectMany(static type => type.Properties)))
        {
            Assert.Contains(pushed, row => row.Contains($"\"{property.Name}\":", StringComparison.Ordinal));
        }

        // What was imported is taken over as it is: a push has no relationship to make or change.
        var taken = (await CommandRun.Of("-g", graph, "neo4j", "push", "--take-over", "--uri", uri)).Succeeded().Json();
        Assert.Equal(0, taken.GetProperty("nodesCreated").GetInt64());
        Assert.Equal(0, taken.GetProperty("relationshipsCreated").GetInt64());
        Assert.Equal(0, taken.GetProperty("relationshipsUpdated").GetInt64());
        Assert.Equal(0, taken.GetProperty("relationshipsDeleted").GetInt64());
        Assert.Equal(pushed, await ContentAsync(uri));
    }

    private static async Task<string[]> ContentAsync(string uri)
    {
        var content = new List<string>();
        foreach (var type in GraphSchema.Nodes)
        {
            content.AddRange(await LinesAsync(
                uri, $"MATCH (n:{type.Label}) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id"));
        }

        foreach (var type in GraphSchema.Relationships)
        {
            content.AddRange(await LinesAsync(
                uri,
                $"MATCH (a:{type.Start})-[r:{type.Name}]->(b:{type.End}) "
                    + "RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties"));
        }

        return [.. content.Order(StringComparer.Ordinal)];
    }

    // Maps come with their keys in any order; what is the push's own is left out.
    private static async Task<IEnumerable<string>> LinesAsync(string uri, string cypher)
    {
        var rows = (await CommandRun.Of("-q", "neo4j", "query", "--uri", uri, cypher)).Succeeded().Rows();
        return rows.Select(static row => string.Join(' ', row.EnumerateObject().Select(static column =>
            column.Name != "properties"
                ? column.Value.GetRawText()
                : string.Join(", ", column.Value.EnumerateObject()
                    .Where(static property => !property.Name.StartsWith("coauthor", StringComparison.Ordinal))
                    .OrderBy(static property => property.Name, StringComparer.Ordinal)
                    .Select(static property => $"\"{property.Name}\":{property.Value.GetRawText()}")))));
    }
}
