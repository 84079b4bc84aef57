using System.Globalization;
using System.Text.Json;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>What the Graph Data Science library of a real Neo4j finds, beside what is found here.</summary>
public sealed class GdsEngineTests
{
    [ServerFact]
    public async Task Analyze_OnTheServer_FindsWhatIsFoundHere()
    {
        await using var server = await RealServer.StartWithGdsAsync();
        using var folder = new TemporaryFolder();
        var graph = folder.File("a.graph");
        var uri = server.Address.ToString();
        (await CommandRun.Of("-g", graph, "ingest", folder.Write("records.jsonl", Papers()))).Succeeded();
        (await CommandRun.Of("-g", graph, "neo4j", "push", "--uri", uri)).Succeeded();

        foreach (var analysis in (string[][])[
            ["pagerank", "--tolerance", "1e-9"], ["pagerank", "--tolerance", "1e-9", "--weighted"],
            ["betweenness"], ["betweenness", "--normalized"]])
        {
            var (here, there) = await BothAsync(graph, uri, [.. analysis, "--top", "1000"]);
            Assert.Equal(here.GetProperty("nodes").GetInt32(), there.GetProperty("nodes").GetInt32());
            Assert.Equal(here.GetProperty("edges").GetInt32(), there.GetProperty("edges").GetInt32());
            var (ours, theirs) = (Values(here), Values(there));
            Assert.Equal(ours.Keys.Order(), theirs.Keys.Order());
            Assert.All(ours, value => Assert.Equal(value.Value, theirs[value.Key], 1e-6));
        }

        var (leidenHere, leidenThere) = await BothAsync(graph, uri, ["leiden"]);
        Assert.InRange(
            leidenThere.GetProperty("modularity").GetDouble() - leidenHere.GetProperty("modularity").GetDouble(),
            -0.05, 0.05);

        foreach (var ends in (string[][])[["a0", "a7"], ["a3", "a20"], ["a1", "a1"]])
        {
            foreach (var weighted in (string[][])[[], ["--weighted"]])
            {
                var (pathHere, pathThere) = await BothAsync(
                    graph, uri, ["paths", "--from", Name(ends[0]), "--to", Name(ends[1]), .. weighted]);
                Assert.Equal(Length(pathHere), Length(pathThere), 1e-5);
            }
        }

        Assert.Equal(2, (await CommandRun.Of("analyze", "kcore", "--engine", "gds", "--uri", uri)).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("-g", graph, "analyze", "pagerank", "--engine", "gds")).ExitCode);
        Assert.Equal(6, (await CommandRun.Of(
            "analyze", "paths", "--engine", "gds", "--uri", uri, "--from", "Nobody", "--to", Name("a1"))).ExitCode);
        Assert.Empty((await CommandRun.Of(
            "neo4j", "query", "--uri", uri, "CALL gds.graph.list() YIELD graphName RETURN graphName"))
            .Succeeded().Rows());
    }

    private static async Task<(JsonElement Here, JsonElement There)> BothAsync(
        string graph, string uri, string[] analysis) => (
        (await CommandRun.Of(["-g", graph, "analyze", .. analysis])).Succeeded().Json(),
        (await CommandRun.Of(["analyze", .. analysis, "--engine", "gds", "--uri", uri])).Succeeded().Json());

    private static Dictionary<string, double> Values(JsonElement summary) =>
        summary.GetProperty("top").EnumerateArray().ToDictionary(
            static row => row.GetProperty("node").GetString()!,
            static row => row.GetProperty("value").GetDouble(),
            StringComparer.Ordinal);

    private static double Length(JsonElement summary) =>
        summary.GetProperty("paths").EnumerateArray().First().GetProperty("length").GetDouble();

    // Papers of one to four of thirty authors, from a linear congruential generator, and one author alone.
    private static string Papers()
    {
        var lines = new List<string> { Paper(0, ["a0"]), Paper(1, ["alone"]) };
        var state = 12345u;
        for (var paper = 2; paper < 40; paper++)
        {
            var authors = new SortedSet<string>(StringComparer.Ordinal);
            for (var i = 0; i <= paper % 4; i++)
            {
                state = (state * 1664525) + 1013904223;
                authors.Add(string.Create(CultureInfo.InvariantCulture, $"a{(state >> 16) % 30}"));
            }

            lines.Add(Paper(paper, authors));
        }

        // All in one part, so that there is a path between any two.
        lines.AddRange(Enumerable.Range(0, 29).Select(i => Paper(40 + i, [$"a{i}", $"a{i + 1}"])));
        return string.Join('\n', lines) + "\n";
    }

    private static string Paper(int number, IEnumerable<string> authors) => JsonSerializer.Serialize(new
    {
        id = $"p{number}",
        title = $"On matter number {number} and what follows from it",
        year = 2000 + (number % 20),
        authors = authors.Select(static author => new { name = Name(author) }),
    });

    private static string Name(string author) => $"Writer {author.ToUpperInvariant()}x Surname{author}";
}
