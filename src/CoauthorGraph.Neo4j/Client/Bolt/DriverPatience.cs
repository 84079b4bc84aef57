using System.Globalization;
using Neo4j.Driver;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>
/// Waits for the driver, which can neither be cancelled nor told how long a server may be silent. What is given up is
/// left to itself: its session is closed when it has ended, so that nobody waits for it.
/// </summary>
internal sealed class DriverPatience(TimeSpan patience, CancellationToken cancellationToken)
{
    private Task? _leftAlone;

    /// <summary>Waits for one step.</summary>
    /// <exception cref="Neo4jFault">There was no sign for too long.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<T> WaitAsync<T>(Task<T> step)
    {
        await WaitAsync((Task)step);
        return await step;
    }

    /// <inheritdoc cref="WaitAsync{T}"/>
    public async Task WaitAsync(Task step)
    {
        try
        {
            await step.WaitAsync(patience, cancellationToken);
        }
        catch (TimeoutException late) when (!step.IsCompleted)
        {
            _leftAlone = step;
            throw new Neo4jFault(
                Neo4jFaultKind.Silent, null,
                string.Create(CultureInfo.InvariantCulture, $"no sign of it for {patience.TotalSeconds:0} seconds"),
                late);
        }
        catch (OperationCanceledException) when (!step.IsCompleted)
        {
            _leftAlone = step;
            throw;
        }
    }

    /// <summary>Closes a session, at once or when what was given up has ended.</summary>
    public async ValueTask CloseAsync(IAsyncSession session)
    {
        if (_leftAlone is { } step)
        {
            _ = CloseAfterAsync(step, session);
            return;
        }

        // What went wrong was said by what was waited for.
        await session.CloseAsync().WaitAsync(patience, CancellationToken.None)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task CloseAfterAsync(Task step, IAsyncSession session)
    {
        await step.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await session.CloseAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
