using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Client.Http;
using CoauthorGraph.Neo4j.Connection;
using CoauthorGraph.Neo4j.Push;
using CoauthorGraph.Neo4j.Tests.Graphs;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Push;

/// <summary>Whatever is cut or killed on the way, the end is the same, and nothing is there twice.</summary>
[Collection(Neo4jTests.Name)]
public sealed class InterruptedPushTests(SharedServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [ServerFact]
    public async Task Push_ThroughAProxyThatLosesAnswers_WritesEverythingOnce()
    {
        var settings = await server.EmptyAsync();
        Assert.SkipUnless(settings.Uri.Scheme == "http", "the proxy speaks HTTP");
        await using var proxy = new CuttingProxy(settings.Uri.Port, every: 5);
        // The greeting is not repeated, so it goes straight.
        await using var direct = await Neo4jDatabase.OpenAsync(settings, TimeProvider.System, Cancellation);
        await using var client = new QueryApiClient(settings with { Uri = proxy.Address });
        await using var database = new Neo4jDatabase(client, settings, TimeProvider.System);
        using var graph = Many(300);

        var summary = await PushAsync(database, graph);

        Assert.True(proxy.Cuts > 3, $"only {proxy.Cuts} cuts");
        Assert.Empty(summary.Differences);
        await AssertHoldsAsync(direct, graph);
    }

    [ServerFact]
    public async Task Push_CancelledAtManyMoments_GoesOnAndEndsTheSame()
    {
        await using var database = await server.OpenEmptyAsync();
        using var graph = Many(300);
        for (var steps = 18; steps <= 42; steps += 8)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            var left = steps;
            var progress = new Now(_ =>
            {
                if (--left == 0)
                {
                    stop.Cancel();
                }
            });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => PushAsync(database, graph, progress, stop.Token));
        }

        var summary = await PushAsync(database, graph);

        Assert.Empty(summary.Differences);
        Assert.True(summary.NodesCreated < graph.Papers.Count + graph.Authors.Count);
        await AssertHoldsAsync(database, graph);
    }

    [ServerFact]
    public async Task Push_WhenAnotherTakesOver_StopsWithoutWritingMore()
    {
        var settings = await server.EmptyAsync();
        await using var first = await Neo4jDatabase.OpenAsync(settings, TimeProvider.System, Cancellation);
        await using var second = await Neo4jDatabase.OpenAsync(settings, TimeProvider.System, Cancellation);
        using var graph = Many(200);
        PushSummary? taken = null;
        var reports = 0;
        var progress = new Now(_ =>
        {
            if (++reports == 22)
            {
                taken = Task.Run(() => PushAsync(second, graph)).GetAwaiter().GetResult();
            }
        });

        var failure = await Assert.ThrowsAsync<Core.Errors.CoauthorGraphException>(
            () => PushAsync(first, graph, progress));

        Assert.Contains("Another push has taken over", failure.Message, StringComparison.Ordinal);
        Assert.Empty(taken!.Differences);
        await AssertHoldsAsync(second, graph);
    }

    [ServerFact]
    public async Task Push_WhileTheServerIsKilledAndComesBack_EndsTheSame()
    {
        await using var own = await RealServer.StartAsync();
        var settings = new Neo4jSettings { Uri = own.Address, RetryFor = TimeSpan.FromMinutes(2) };
        await using var database = await Neo4jDatabase.OpenAsync(settings, TimeProvider.System, Cancellation);
        using var graph = Many(400);
        var reports = 0;
        var restarted = Task.CompletedTask;
        var progress = new Now(_ =>
        {
            if (++reports == 22)
            {
                restarted = Task.Run(async () =>
                {
                    await own.StopAsync(kill: true);
                    await own.StartAgainAsync();
                });
            }
        });

        var summary = await PushAsync(database, graph, progress);

        await restarted;
        Assert.True(summary.Retries > 0);
        Assert.Empty(summary.Differences);
        await AssertHoldsAsync(database, graph);

        await own.StopAsync(kill: false);
        await own.StartAgainAsync("--set", "server.databases.read_only=neo4j");
        await using var readOnly = await Neo4jDatabase.OpenAsync(settings, TimeProvider.System, Cancellation);
        using var other = SampleGraph.Small();
        var failure = await Assert.ThrowsAsync<Core.Errors.CoauthorGraphException>(() => PushAsync(readOnly, other));
        Assert.Equal(Core.Errors.ErrorCode.Remote, failure.Code);
        Assert.Contains("may not be written", failure.Message, StringComparison.Ordinal);
    }

    private static KnowledgeGraph Many(int papers) => SampleGraph.Of(Enumerable.Range(0, papers).Select(static i =>
        new SamplePaper($"Paper {i:D5}", 1990 + (i % 30), $"A{i % 97}", $"B{i % 53} @ Place {i % 7}", $"C{i % 31}")
        {
            Topics = [$"topic {i % 5}"],
        }));

    private static Task<PushSummary> PushAsync(
        Neo4jDatabase database, KnowledgeGraph graph, IProgress<ProgressReport>? progress = null,
        CancellationToken? cancellationToken = null) => GraphPush.RunAsync(
            database, graph, new PushOptions { BatchSize = 100 }, TimeProvider.System, progress,
            cancellationToken ?? Cancellation);

    private static async Task AssertHoldsAsync(Neo4jDatabase database, KnowledgeGraph graph)
    {
        var counts = await database.RowsAsync(
            Neo4jStatement.Read("""
                RETURN COUNT { (:Paper) }, COUNT { (:Author) }, COUNT { ()-[:AUTHORED]->() },
                       COUNT { ()-[:COAUTHORED]->() }, COUNT { ()-[:ABOUT]->() }, COUNT { ()-[:FROM]->() }
                """),
            Cancellation);
        Assert.Equal(
            [
                graph.Papers.Count, graph.Authors.Count, graph.Authorships.Count, graph.Coauthorships.Count,
                graph.PaperTopics.Count, graph.Papers.Count,
            ],
            counts[0].Select(static value => (int)(long)value!));
    }

    /// <summary>Reports at once, on the thread that does the work.</summary>
    private sealed class Now(Action<ProgressReport> action) : IProgress<ProgressReport>
    {
        public void Report(ProgressReport value) => action(value);
    }
}
