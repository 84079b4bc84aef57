namespace CoauthorGraph.Neo4j.Client;

/// <summary>An explicit transaction: its statements happen together or not at all. Disposing rolls back.</summary>
internal interface INeo4jTransaction : INeo4jSession, IAsyncDisposable
{
    /// <summary>Makes what was done last.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}
