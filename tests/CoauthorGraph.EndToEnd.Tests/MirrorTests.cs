using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>What comes into a watched folder, and what is corrected meanwhile, reaches a real Neo4j by itself, though
/// that is away at first and once in between.</summary>
public sealed class MirrorTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [ServerFact]
    public async Task Watch_DatabaseComesAndGoes_HoldsWhatTheFolderHolds()
    {
        await using var server = await RealServer.StartAsync();
        await server.StopAsync(kill: true);
        using var folder = new TemporaryFolder();
        var (graph, uri) = (folder.File("g"), server.Address.ToString());
        var inbox = Directory.CreateDirectory(folder.File("inbox")).FullName;
        Drop(inbox, "a", """{"id":"p1","title":"Learning to rank with few labels","year":2019,"authors":["Ada Byron","Ben Cole"]}""");
        using var end = new CancellationTokenSource();
        var watch = CommandRun.RunAsync(
            "", ["-g", graph, "watch", inbox, "--uri", uri, "--with", "degree"], isTerminal: false, end.Token);

        await UntilAsync(async () => (await CommandRun.Of("-g", graph, "stats")).ExitCode == 0);
        await server.StartAgainAsync();
        await UntilEqualAsync(graph, uri);

        Drop(inbox, "b", """{"id":"p2","title":"Rewards that matter","year":2021,"authors":["Ada Byron","Cy Dee"]}""");
        Drop(inbox, "c", """{"id":"p3","title":"Alone and quite without others","year":2020,"authors":["Dee Eff"]}""");
        await UntilAsync(async () => (await CommandRun.Of("-g", graph, "stats")).Succeeded().Json()
            .GetProperty("papers").GetInt32() == 3);
        await server.StopAsync(kill: true);
        (await CommandRun.Of("-g", graph, "merge", "Cy Dee", "Dee Eff")).Succeeded();
        await server.StartAgainAsync();
        await UntilEqualAsync(graph, uri);

        await end.CancelAsync();
        var ended = await watch;
        Assert.Equal(130, ended.ExitCode);
        Assert.Contains("Neo4j is behind: snapshot 000001 is here", ended.Error, StringComparison.Ordinal);
        Assert.Contains("Neo4j has caught up with snapshot", ended.Error, StringComparison.Ordinal);
        foreach (var question in (string[][])[["mentions"], ["coauthors", "Ada Byron"]])
        {
            // As CSV, which does not say the snapshot: what is pulled is one of its own.
            Assert.Equal(
                (await CommandRun.Of(["-q", "-f", "csv", "-g", graph, .. question])).Succeeded().Output,
                (await CommandRun.Of(["-q", "-f", "csv", .. question, "--uri", uri])).Succeeded().Output);
        }

        var degrees = (await CommandRun.Of(
            "neo4j", "query", "--uri", uri, "MATCH (a:Author {name: 'Ben Cole'}) RETURN a.degree AS degree"))
            .Succeeded().Rows()[0];
        Assert.Equal(1, degrees.GetProperty("degree").GetDouble());
    }

    private static void Drop(string inbox, string name, string record) =>
        File.WriteAllText(Path.Combine(inbox, name + ".jsonl"), record + "\n");

    private static Task UntilEqualAsync(string graph, string uri) => UntilAsync(async () =>
    {
        var status = await CommandRun.Of("-g", graph, "neo4j", "status", "--uri", uri);
        return status.ExitCode == 0 && !status.Json().TryGetProperty("secondsBehind", out _);
    });

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!await holds())
        {
            await Task.Delay(200, patience.Token);
        }
    }
}
