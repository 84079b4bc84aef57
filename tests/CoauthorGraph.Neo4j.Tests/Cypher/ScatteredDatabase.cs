using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Querying.Embedded;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Push;
using CoauthorGraph.Neo4j.Schema;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>A <see cref="ScatteredGraph"/> as it is and in a database, pushed by the first test that asks.</summary>
public sealed class ScatteredDatabase(SharedServer server) : IAsyncDisposable
{
    private Neo4jDatabase? _database;
    private KnowledgeGraph? _graph;
    private EmbeddedGraph? _embedded;

    internal async Task<(Neo4jDatabase Database, EmbeddedGraph Embedded)> OpenAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        if (_database is null)
        {
            var database = await server.OpenEmptyAsync();
            await Neo4jSchema.ApplyAsync(database, cancellation);
            var seed = Environment.GetEnvironmentVariable("CYPHER_GRAPH") is { Length: > 0 } given
                ? int.Parse(given, CultureInfo.InvariantCulture)
                : 5;
            _graph = ScatteredGraph.Create(seed, papers: 60, authors: 26);
            await GraphPush.RunAsync(
                database, _graph, new PushOptions(), TimeProvider.System, progress: null, cancellation);

            // What the push notes for itself is no part of the graph.
            foreach (var text in (string[])[
                "MATCH (n:CoauthorGraphState) DETACH DELETE n", "MATCH (n) REMOVE n.coauthorHash", "CALL db.awaitIndexes()"])
            {
                await database.RunAsync(Neo4jStatement.Write(text), null, cancellation);
            }

            _embedded = new EmbeddedGraph(_graph);
            _database = database;
        }

        return (_database, _embedded!);
    }

    public async ValueTask DisposeAsync()
    {
        _graph?.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
