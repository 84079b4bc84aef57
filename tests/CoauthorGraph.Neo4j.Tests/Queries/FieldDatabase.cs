using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Push;
using CoauthorGraph.Neo4j.Tests.Graphs;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Queries;

/// <summary>A database that holds <see cref="FieldGraph"/>, pushed by the first test that asks.</summary>
public sealed class FieldDatabase(SharedServer server) : IAsyncDisposable
{
    private Neo4jDatabase? _database;

    internal async Task<Neo4jDatabase> OpenAsync()
    {
        if (_database is null)
        {
            _database = await server.OpenEmptyAsync();
            using var graph = FieldGraph.Create();
            await GraphPush.RunAsync(
                _database, graph, new PushOptions(), TimeProvider.System, progress: null,
                TestContext.Current.CancellationToken);
        }

        return _database;
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
