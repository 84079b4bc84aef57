namespace CoauthorGraph.Neo4j.Client;

/// <summary>
/// One way to talk to a Neo4j: each statement in its own transaction, each seeing what the ones before it wrote, also
/// in a cluster. Several callers may use it at once. Never tries again by itself.
/// </summary>
internal interface INeo4jClient : INeo4jSession, IAsyncDisposable
{
    /// <summary>What the server says of itself.</summary>
    Task<Neo4jServerInfo> GetServerAsync(CancellationToken cancellationToken);

    /// <summary>Opens an explicit transaction.</summary>
    Task<INeo4jTransaction> BeginAsync(Neo4jAccess access, CancellationToken cancellationToken);
}
