using CoauthorGraph.Neo4j.Connection;
using CoauthorGraph.Neo4j.Push;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Push;

public sealed class PushLaneTests
{
    [Fact]
    public async Task Run_AnAnswerThatBreaksOffAfterRows_IsReadAgainAndHandedOnOnce()
    {
        var sent = 0;
        await using var server = new StandIn(request => request switch
        {
            _ when request.StartsWith("GET / ", StringComparison.Ordinal) => StandIn.Discovery("5.26.0"),
            _ when !request.Contains("UNWIND $rows", StringComparison.Ordinal) =>
                StandIn.Json(202, """{"data":{"fields":["1"],"values":[[1]]}}"""),
            _ when sent++ == 0 =>
                "HTTP/1.1 202 X\r\nContent-Type: application/json\r\nContent-Length: 4000\r\nConnection: close\r\n\r\n"
                    + """{"data":{"fields":["a","b"],"values":[[0,"4:x:7"],[1,"4:x:8"],""",
            _ => StandIn.Json(202, """
                {"data":{"fields":["a","b"],"values":[[0,"4:x:7"],[1,"4:x:8"],[2,"4:x:9"]]},"counters":{"propertiesSet":9}}
                """),
        });
        var settings = new Neo4jSettings { Uri = server.Address, RetryFor = TimeSpan.FromMinutes(1) };
        await using var database = await Neo4jDatabase.OpenAsync(
            settings, TimeProvider.System, TestContext.Current.CancellationToken);
        var rows = new List<object?>();

        var counters = await new PushLane(database, "run", "push lane 1").RunAsync(
            new PushBatch("RETURN r", new[] { 0, 1, 2 }, 3, 3), row => rows.Add(row[0]),
            TestContext.Current.CancellationToken);

        Assert.Equal([0L, 1L, 2L], rows);
        Assert.Equal(2, sent);
        Assert.Equal(9, counters!.Value.PropertiesSet);
    }
}
