using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j;
using CoauthorGraph.Neo4j.Connection;
using CoauthorGraph.Neo4j.Push;
using CoauthorGraph.Neo4j.Schema;
using CoauthorGraph.Neo4j.Status;

namespace CoauthorGraph.Pipeline.Remote;

/// <summary>A graph in a Neo4j as hosts see it. Several callers may use it at once.</summary>
public sealed class RemoteGraph : IAsyncDisposable
{
    private readonly Neo4jSettings _settings;

    private RemoteGraph(Neo4jDatabase database, Neo4jSettings settings)
    {
        Database = database;
        _settings = settings;
    }

    /// <summary>The newest version of our constraints and indexes.</summary>
    public static int SchemaVersion => Neo4jSchema.Version;

    /// <summary>What this build can reach, in a sentence: with the official driver, or without it.</summary>
    public static string Driver => Neo4jDatabase.HasDriver
        ? "Neo4j.Driver is in: bolt://, neo4j://, http:// and https:// addresses of a Neo4j are understood"
        : "Neo4j.Driver is not in: http:// and https:// addresses of a Neo4j are understood";

    internal Neo4jDatabase Database { get; }

    /// <summary>Connects and makes sure that the database is there and lets us in.</summary>
    /// <exception cref="CoauthorGraphException">It cannot be reached, or refuses.</exception>
    public static async Task<RemoteGraph> OpenAsync(
        RemoteAddress address, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var settings = address.Settings();
        return new RemoteGraph(await Neo4jDatabase.OpenAsync(settings, time, cancellationToken), settings);
    }

    /// <summary>Makes it what a graph is.</summary>
    /// <exception cref="CoauthorGraphException">It refuses.</exception>
    public Task<PushSummary> PushAsync(
        KnowledgeGraph graph, PushOptions options, TimeProvider time, IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken) =>
        GraphPush.RunAsync(Database, graph, options, time, progress, cancellationToken);

    /// <summary>Makes what is missing of our constraints and indexes; what differed before.</summary>
    /// <exception cref="CoauthorGraphException">It refuses, or a name of ours is taken.</exception>
    public Task<IReadOnlyList<SchemaDifference>> ApplySchemaAsync(CancellationToken cancellationToken) =>
        Neo4jSchema.ApplyAsync(Database, cancellationToken);

    /// <summary>What differs from our constraints and indexes; nothing is changed.</summary>
    /// <exception cref="CoauthorGraphException">It refuses.</exception>
    public Task<IReadOnlyList<SchemaDifference>> CheckSchemaAsync(CancellationToken cancellationToken) =>
        Neo4jSchema.CheckAsync(Database, cancellationToken);

    /// <summary>What it holds of ours.</summary>
    /// <exception cref="CoauthorGraphException">It refuses.</exception>
    public Task<DatabaseStatus> StatusAsync(CancellationToken cancellationToken) =>
        StatusReader.ReadAsync(Database, _settings, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
