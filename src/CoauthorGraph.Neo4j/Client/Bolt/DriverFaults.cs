using System.Net.Sockets;
using CoauthorGraph.Neo4j.Connection;
using Neo4j.Driver;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>
/// Turns the driver's exceptions into ours. A routing driver keeps to itself why it reached nobody: as long as nothing
/// has answered, the port is then asked whether anybody listens there.
/// </summary>
internal sealed class DriverFaults(Neo4jSettings settings, ServerTrust trust)
{
    private const int StandardPort = 7687;
    private bool _hasAnswered;

    public async Task<T> GuardAsync<T>(Func<Task<T>> action)
    {
        try
        {
            var result = await action();
            _hasAnswered = true;
            return result;
        }
        catch (Exception failure) when (failure is Neo4jException or NotSupportedException or IOException
            or SocketException or TimeoutException)
        {
            throw await OfAsync(failure);
        }
    }

    private async Task<Neo4jFault> OfAsync(Exception failure)
    {
        if (failure is Neo4jException { Code.Length: > 0 } refused && failure is not ServiceUnavailableException)
        {
            return Neo4jFault.Of(refused.Code, refused.Message);
        }

        if (trust.Refusal is { } refusal && !_hasAnswered)
        {
            return new Neo4jFault(Neo4jFaultKind.Certificate, null, refusal, failure);
        }

        if (Causes(failure).Any(static cause => cause is SocketException
        {
            SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain,
        }))
        {
            return new Neo4jFault(Neo4jFaultKind.Unreachable, null, "nothing listens there", failure);
        }

        if (!_hasAnswered)
        {
            return await ListensAsync()
                ? new Neo4jFault(Neo4jFaultKind.Foreign, null, NotBolt(failure), failure)
                : new Neo4jFault(Neo4jFaultKind.Unreachable, null, "nothing listens there", failure);
        }

        return failure is Neo4jException and not (ServiceUnavailableException or SessionExpiredException)
            ? new Neo4jFault(Neo4jFaultKind.Refused, null, failure.Message, failure)
            : new Neo4jFault(Neo4jFaultKind.Cut, null, "the connection was cut", failure);
    }

    private static IEnumerable<Exception> Causes(Exception failure) => failure switch
    {
        AggregateException many => many.InnerExceptions.SelectMany(Causes),
        { InnerException: { } inner } => Causes(inner).Append(failure),
        _ => [failure],
    };

    private string NotBolt(Exception failure) => failure switch
    {
        NotSupportedException => failure.Message.Contains("HTTP", StringComparison.Ordinal)
            ? "it answers in HTTP"
            : failure.Message,
        _ when settings.Uri.Scheme.Contains('+', StringComparison.Ordinal) => "it does not speak TLS and Bolt",
        _ => failure.Message.TrimEnd('.'),
    };

    private async Task<bool> ListensAsync()
    {
        using var limit = new CancellationTokenSource(settings.ConnectTimeout);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(
                settings.Uri.Host, settings.Uri.Port < 0 ? StandardPort : settings.Uri.Port, limit.Token);
            return true;
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
