namespace CoauthorGraph.Neo4j.Client;

/// <summary>
/// One sending of a statement, which is ended on the server too when nobody waits for it any more: a server goes on
/// with what it was asked, whoever has left. It is found there by a parameter of its own.
/// </summary>
internal sealed class StatementRun(INeo4jClient client)
{
    private const string Mark = "coauthorRun";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly string _id = Guid.CreateVersion7().ToString("N");

    /// <summary>As <see cref="INeo4jSession.RunAsync"/>.</summary>
    public async Task<Neo4jSummary> RunAsync(
        Neo4jStatement statement, Action<object?[]>? onRow, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?>(statement.Parameters, StringComparer.Ordinal) { [Mark] = _id };
        try
        {
            return await client.RunAsync(statement with { Parameters = parameters }, onRow, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await EndThereAsync();
            throw;
        }
        catch (Neo4jFault fault) when (fault.Kind == Neo4jFaultKind.Silent)
        {
            await EndThereAsync();
            throw;
        }
    }

    private async Task EndThereAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await client.RunAsync(
                new Neo4jStatement(
                    "SHOW TRANSACTIONS YIELD transactionId AS id, parameters "
                        + $"WHERE parameters.{Mark} = $ended TERMINATE TRANSACTIONS id YIELD message RETURN count(*)")
                {
                    Parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["ended"] = _id },
                    Timeout = Patience,
                },
                onRow: null,
                limit.Token);
        }
        catch (Exception failure) when (failure is Neo4jFault or OperationCanceledException)
        {
            // Whoever left is told of that alone; the server ends the statement by its own limits.
        }
    }
}
