using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Connection;
using CoauthorGraph.Neo4j.Tests.Server;

[assembly: AssemblyFixture(typeof(SharedServer))]

namespace CoauthorGraph.Neo4j.Tests.Server;

/// <summary>
/// The server that most tests use, one after another: ours from ../shared/neo4j, else the one that NEO4J_URI names if
/// its database is empty. Started by the first test that asks.
/// </summary>
public sealed class SharedServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _lock = new(1);
    private RealServer? _server;
    private Neo4jSettings? _settings;

    /// <summary>The settings of an empty database; skips the running test where there is no server.</summary>
    internal async Task<Neo4jSettings> EmptyAsync()
    {
        await _lock.WaitAsync();
        try
        {
            _settings ??= await FindAsync();
        }
        finally
        {
            _lock.Release();
        }

        await using var database = await Neo4jDatabase.OpenAsync(_settings, TimeProvider.System, default);
        await database.RunAsync(Neo4jStatement.Write("MATCH (n) DETACH DELETE n"), null, default);
        return _settings;
    }

    /// <summary>A connection to an empty database.</summary>
    internal async Task<Neo4jDatabase> OpenEmptyAsync() =>
        await Neo4jDatabase.OpenAsync(await EmptyAsync(), TimeProvider.System, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _lock.Dispose();
    }

    private async Task<Neo4jSettings> FindAsync()
    {
        var retry = TimeSpan.FromSeconds(20);
        if (Environment.GetEnvironmentVariable("NEO4J_URI") is not { Length: > 0 } uri)
        {
            _server = await RealServer.StartAsync();
            return new Neo4jSettings { Uri = AddressOf(_server), RetryFor = retry };
        }

        var settings = new Neo4jSettings
        {
            Uri = new Uri(uri),
            RetryFor = retry,
            Credentials = Environment.GetEnvironmentVariable("NEO4J_PASSWORD") is { Length: > 0 } password
                ? Neo4jCredentials.Basic(Environment.GetEnvironmentVariable("NEO4J_USER") ?? "neo4j", password)
                : Neo4jCredentials.None,
        };
        await using var database = await Neo4jDatabase.OpenAsync(settings, TimeProvider.System, default);
        var nodes = await database.NumberAsync(Neo4jStatement.Read("MATCH (n) RETURN count(n)"), default);
        var isHeld = $"the database at NEO4J_URI holds {nodes} nodes, and tests would delete them";
        Assert.False(nodes > 0 && Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, isHeld);
        Assert.SkipUnless(nodes == 0, isHeld);
        return settings;
    }

    private static Uri AddressOf(RealServer server) =>
        Neo4jDatabase.HasDriver && Environment.GetEnvironmentVariable("NEO4J_TEST_SCHEME") is { Length: > 0 } scheme
            ? new Uri($"{scheme}://127.0.0.1:{server.Bolt}")
            : server.Address;
}
