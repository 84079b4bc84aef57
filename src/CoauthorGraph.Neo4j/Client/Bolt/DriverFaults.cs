using System.Net.Sockets;
using Neo4j.Driver;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>Turns the driver's exceptions into ours.</summary>
internal static class DriverFaults
{
    public static async Task<T> GuardAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Neo4jException failure)
        {
            throw Of(failure);
        }
    }

    private static Neo4jFault Of(Neo4jException failure)
    {
        for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is System.Security.Authentication.AuthenticationException)
            {
                return new Neo4jFault(Neo4jFaultKind.Certificate, null, inner.Message, failure);
            }

            if (inner is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound })
            {
                return new Neo4jFault(Neo4jFaultKind.Unreachable, null, inner.Message, failure);
            }
        }

        return failure switch
        {
            ServiceUnavailableException or SessionExpiredException => new Neo4jFault(
                Neo4jFaultKind.Cut, null, "the connection was cut", failure),
            { Code.Length: > 0 } => Neo4jFault.Of(failure.Code, failure.Message),
            _ => new Neo4jFault(Neo4jFaultKind.Refused, null, failure.Message, failure),
        };
    }
}
