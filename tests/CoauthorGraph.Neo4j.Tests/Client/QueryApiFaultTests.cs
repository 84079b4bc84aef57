using System.Net;
using System.Net.Sockets;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Connection;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Client;

/// <summary>What goes wrong, played by a stand-in: each ends in one sentence or is got over.</summary>
public sealed class QueryApiFaultTests
{
    private const string One = """{"data":{"fields":["1"],"values":[[1]]},"bookmarks":["b1"]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_WhereNothingListens_SaysSoAtOnce()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var failure = await FailureAsync(new Uri($"http://127.0.0.1:{port}"));

        Assert.Equal(ErrorCode.Remote, failure.Code);
        Assert.StartsWith("Nothing answers at", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AtAnOlderServer_NamesItsVersion()
    {
        await using var server = new StandIn(static request => request.StartsWith("GET / ", StringComparison.Ordinal)
            ? StandIn.Discovery("4.4.30")
            : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        var failure = await FailureAsync(server.Address);

        Assert.Equal(ErrorCode.Remote, failure.Code);
        Assert.Contains("is Neo4j 4.4.30 without the Query API", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AtSomethingElse_SaysThatItIsNoNeo4j()
    {
        await using var server = new StandIn(static _ =>
            "HTTP/1.1 200 OK\r\nContent-Length: 15\r\nConnection: close\r\n\r\n<html>hi</html>");

        Assert.Contains(
            "is no Neo4j", (await FailureAsync(server.Address)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AtARedirection_DoesNotFollowIt()
    {
        await using var server = new StandIn(static _ =>
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        Assert.Contains(
            "is no Neo4j", (await FailureAsync(server.Address)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithTheWrongPassword_NeverShowsIt()
    {
        await using var server = new StandIn(static request => request.StartsWith("GET / ", StringComparison.Ordinal)
            ? StandIn.Discovery("5.26.0")
            : StandIn.Json(401, """
                {"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"Invalid credential."}]}
                """));
        var settings = Settings(server.Address) with { Credentials = Neo4jCredentials.Basic("ada", "tell-nobody") };

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => Neo4jDatabase.OpenAsync(settings, TimeProvider.System, Cancellation));

        Assert.Equal(ErrorCode.Remote, failure.Code);
        Assert.Contains("does not let in user 'ada'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("tell-nobody", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("tell-nobody", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", true)]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", true)]
    [InlineData("Neo.TransientError.Transaction.Terminated", false)]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed", false)]
    public async Task Run_AfterAServerError_TriesAgainOnlyWhatMayPass(string code, bool again)
    {
        var calls = 0;
        await using var server = new StandIn(request => Greeting(request) ?? (calls++ < 2
            ? StandIn.Json(202, $$"""{"errors":[{"code":"{{code}}","message":"m"}]}""")
            : StandIn.Json(202, One)));
        await using var database = await OpenAsync(server.Address);

        var run = database.RowsAsync(Neo4jStatement.Write("CREATE (n)"), Cancellation);

        if (again)
        {
            Assert.Equal(1L, (await run)[0][0]);
            Assert.Equal(2, database.Retries);
        }
        else
        {
            Assert.Equal(
                ErrorCode.Remote, (await Assert.ThrowsAsync<CoauthorGraphException>(() => run)).Code);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_WhenTheConnectionIsCut_SendsAgainOnlyWhatIsRepeatable(bool repeatable)
    {
        var calls = 0;
        await using var server = new StandIn(request =>
            Greeting(request) ?? (calls++ == 0 ? null : StandIn.Json(202, One)));
        await using var database = await OpenAsync(server.Address);

        var run = database.RowsAsync(
            Neo4jStatement.Write("CREATE (n)") with { Repeatable = repeatable }, Cancellation);

        if (repeatable)
        {
            Assert.Single(await run);
        }
        else
        {
            await Assert.ThrowsAsync<CoauthorGraphException>(() => run);
            Assert.Equal(1, calls);
        }
    }

    [Fact]
    public async Task Run_AnAnswerThatBreaksOff_IsReadAgainFromItsBeginning()
    {
        var calls = 0;
        await using var server = new StandIn(request => Greeting(request) ?? (calls++ == 0
            ? "HTTP/1.1 202 X\r\nContent-Type: application/json\r\nContent-Length: 4000\r\nConnection: close\r\n\r\n"
                + """{"data":{"fields":["1"],"values":[[1],[2],"""
            : StandIn.Json(202, """{"data":{"fields":["1"],"values":[[1],[2],[3]]}}""")));
        await using var database = await OpenAsync(server.Address);

        var rows = await database.RowsAsync(Neo4jStatement.Read("MATCH (n) RETURN 1"), Cancellation);

        Assert.Equal([1L, 2L, 3L], rows.Select(static row => (long)row[0]!));
    }

    [Fact]
    public async Task Run_AnErrorAfterRows_IsAnError()
    {
        await using var server = new StandIn(static request => Greeting(request) ?? StandIn.Json(202, """
            {"data":{"fields":["1"],"values":[[1],[2]]},
             "errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}
            """));
        await using var database = await OpenAsync(server.Address);

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => database.RowsAsync(Neo4jStatement.Read("UNWIND [1, 0] AS i RETURN 1 / i"), Cancellation));

        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains("/ by zero", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithoutASignFromTheServer_GivesUpInTime()
    {
        using var never = new SemaphoreSlim(0);
        await using var server = new StandIn(request =>
        {
            if (Greeting(request) is { } greeting)
            {
                return greeting;
            }

            never.Wait(TimeSpan.FromSeconds(3), Cancellation);
            return null;
        });
        await using var database = await OpenAsync(server.Address);
        var statement = new Neo4jStatement("RETURN 1") { Timeout = TimeSpan.FromMilliseconds(200) };

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => database.RowsAsync(statement, Cancellation));

        Assert.Contains("no sign of it", failure.Message, StringComparison.Ordinal);
        never.Release();
    }

    [Fact]
    public async Task Run_AfterAnother_SendsItsBookmarkAndItsAccess()
    {
        await using var server = new StandIn(static request => Greeting(request) ?? StandIn.Json(202, One));
        await using var database = await OpenAsync(server.Address);

        await database.RowsAsync(Neo4jStatement.Write("CREATE (n)"), Cancellation);
        await database.RowsAsync(Neo4jStatement.Read("MATCH (n) RETURN n"), Cancellation);

        Assert.DoesNotContain("\"accessMode\"", server.Requests[^2], StringComparison.Ordinal);
        Assert.Contains("\"bookmarks\":[\"b1\"]", server.Requests[^1], StringComparison.Ordinal);
        Assert.Contains("\"accessMode\":\"READ\"", server.Requests[^1], StringComparison.Ordinal);
    }

    private static string? Greeting(string request) => request.StartsWith("GET / ", StringComparison.Ordinal)
        ? StandIn.Discovery("5.26.0")
        : request.Contains("\"RETURN 1\"", StringComparison.Ordinal)
            && !request.Contains("\"bookmarks\"", StringComparison.Ordinal)
            ? StandIn.Json(202, One)
            : null;

    private static Neo4jSettings Settings(Uri address) => new() { Uri = address, RetryFor = TimeSpan.FromSeconds(5) };

    private static Task<Neo4jDatabase> OpenAsync(Uri address) =>
        Neo4jDatabase.OpenAsync(Settings(address), TimeProvider.System, Cancellation);

    private static Task<CoauthorGraphException> FailureAsync(Uri address) =>
        Assert.ThrowsAsync<CoauthorGraphException>(() => OpenAsync(address));
}
