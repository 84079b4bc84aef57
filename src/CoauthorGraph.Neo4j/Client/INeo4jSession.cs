namespace CoauthorGraph.Neo4j.Client;

/// <summary>Where statements can be run: a connection, or a transaction that is open.</summary>
internal interface INeo4jSession
{
    /// <summary>
    /// Runs one statement and hands over its rows as they arrive. A failure may come after rows; what they said is then
    /// void.
    /// </summary>
    /// <exception cref="Neo4jFault">The server refused, or did not answer.</exception>
    Task<Neo4jSummary> RunAsync(
        Neo4jStatement statement, Action<object?[]>? onRow, CancellationToken cancellationToken);
}
