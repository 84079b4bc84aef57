using Neo4j.Driver;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>An explicit transaction of the driver; ends its session with it.</summary>
internal sealed class DriverTransaction(IAsyncSession session, IAsyncTransaction transaction, Action onCommitted)
    : INeo4jTransaction
{
    public Task<Neo4jSummary> RunAsync(
        Neo4jStatement statement, Action<object?[]>? onRow, CancellationToken cancellationToken) =>
        DriverFaults.GuardAsync(async () =>
        {
            var cursor = await transaction.RunAsync(statement.Text, DriverValues.Parameters(statement.Parameters));
            return await DriverClient.ReadAsync(cursor, statement, onRow, cancellationToken);
        });

    public Task CommitAsync(CancellationToken cancellationToken) => DriverFaults.GuardAsync(async () =>
    {
        await transaction.CommitAsync();
        onCommitted();
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        // Disposing a transaction that is open rolls it back.
        await transaction.DisposeAsync();
        await session.DisposeAsync();
    }
}
