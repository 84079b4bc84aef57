using Neo4j.Driver;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>An explicit transaction of the driver; ends its session with it.</summary>
internal sealed class DriverTransaction(
    IAsyncSession session, IAsyncTransaction transaction, DriverFaults faults, TimeSpan patience, Action onCommitted)
    : INeo4jTransaction
{
    private DriverPatience _last = new(patience, CancellationToken.None);

    public Task<Neo4jSummary> RunAsync(
        Neo4jStatement statement, Action<object?[]>? onRow, CancellationToken cancellationToken) =>
        faults.GuardAsync(async () =>
        {
            _last = new DriverPatience(statement.Timeout ?? patience, cancellationToken);
            var cursor = await _last.WaitAsync(
                transaction.RunAsync(statement.Text, DriverValues.Parameters(statement.Parameters)));
            return await DriverClient.ReadAsync(cursor, statement, onRow, _last);
        });

    public Task CommitAsync(CancellationToken cancellationToken) => faults.GuardAsync(async () =>
    {
        _last = new DriverPatience(patience, cancellationToken);
        await _last.WaitAsync(transaction.CommitAsync());
        onCommitted();
        return true;
    });

    // Closing a session rolls a transaction back that is open.
    public ValueTask DisposeAsync() => _last.CloseAsync(session);
}
