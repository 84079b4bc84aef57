namespace CoauthorGraph.Neo4j.Client.Http;

/// <summary>An explicit transaction over the Query API. The server itself ends it some 30 seconds after the last
/// statement.</summary>
internal sealed class QueryApiTransaction(QueryApiClient client, string path, IReadOnlyList<string> begunWith)
    : INeo4jTransaction
{
    private bool _isOpen = true;

    public async Task<Neo4jSummary> RunAsync(
        Neo4jStatement statement, Action<object?[]>? onRow, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendInsideAsync(
                HttpMethod.Post, path, statement, begunWith, onRow, cancellationToken);
        }
        catch (Neo4jFault)
        {
            _isOpen = false; // A failed statement rolls the whole transaction back on the server.
            throw;
        }
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        _isOpen = false;
        await client.SendInsideAsync(
            HttpMethod.Post, path + "/commit", statement: null, begunWith, onRow: null, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isOpen)
        {
            return;
        }

        _isOpen = false;
        try
        {
            await client.SendInsideAsync(
                HttpMethod.Delete, path, statement: null, begunWith, onRow: null, CancellationToken.None);
        }
        catch (Neo4jFault)
        {
            // Whoever disposes without committing is told nothing new: the server drops it by itself.
        }
    }
}
