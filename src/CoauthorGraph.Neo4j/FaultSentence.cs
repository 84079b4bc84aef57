using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Connection;

namespace CoauthorGraph.Neo4j;

/// <summary>One sentence for each failure of a database: what was found, where, what to do.</summary>
internal static class FaultSentence
{
    private const string OldestVersion = "5.25";

    public static CoauthorGraphException For(Neo4jFault fault, Neo4jSettings settings, Neo4jServerInfo server) => new(
        IsOfStatement(fault) ? ErrorCode.Usage : ErrorCode.Remote, Sentence(fault, settings, server), fault);

    private static bool IsOfStatement(Neo4jFault fault) =>
        fault.ServerCode?.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal) == true
        && !fault.ServerCode.EndsWith("AccessMode", StringComparison.Ordinal);

    private static string Sentence(Neo4jFault fault, Neo4jSettings settings, Neo4jServerInfo server)
    {
        var address = settings.DisplayAddress;
        return fault.Kind switch
        {
            Neo4jFaultKind.Unreachable =>
                $"Nothing answers at {address}; start the server or correct --uri (NEO4J_URI).",
            Neo4jFaultKind.Cut or Neo4jFaultKind.Silent =>
                $"The connection to {address} failed ({fault.Message}); run the command again when it is back.",
            Neo4jFaultKind.Transient =>
                $"The server at {address} asks to wait and did so for too long ({Detail(fault)}); try again later.",
            Neo4jFaultKind.Foreign when !settings.IsHttp =>
                $"What answers at {address} is no Neo4j that speaks Bolt ({fault.Message}); give the Bolt address, whose "
                    + "port is usually 7687, or the HTTP address as http://.",
            Neo4jFaultKind.Foreign when server.Version.Length > 0 =>
                $"The server at {address} is Neo4j {server.Version} without the Query API v2; update it to "
                    + $"{OldestVersion} or newer.",
            Neo4jFaultKind.Foreign =>
                $"What answers at {address} is no Neo4j with the Query API v2 ({fault.Message}); give the HTTP address "
                    + $"of a Neo4j {OldestVersion} or newer.",
            Neo4jFaultKind.Certificate =>
                $"The certificate of {address} is not trusted ({fault.Message.TrimEnd('.')}); give its authority with "
                    + "--ca-file, or correct the address.",
            _ => Refusal(fault, settings),
        };
    }

    private static string Refusal(Neo4jFault fault, Neo4jSettings settings)
    {
        var address = settings.DisplayAddress;
        var code = fault.ServerCode ?? "";
        if (code.EndsWith("Security.Unauthorized", StringComparison.Ordinal)
            || code.EndsWith("Security.TokenExpired", StringComparison.Ordinal))
        {
            return $"The server at {address} does not let in {settings.Credentials}; set NEO4J_USER and "
                + "NEO4J_PASSWORD, or name a --credentials-file.";
        }

        if (code.EndsWith("Security.AuthenticationRateLimit", StringComparison.Ordinal))
        {
            return $"The server at {address} has had too many wrong passwords; wait a little and correct "
                + "NEO4J_PASSWORD.";
        }

        if (code.EndsWith("Security.CredentialsExpired", StringComparison.Ordinal))
        {
            return $"The password of {settings.Credentials} at {address} must be changed first; do so with "
                + "ALTER CURRENT USER SET PASSWORD in the Neo4j Browser.";
        }

        if (code.EndsWith("DatabaseNotFound", StringComparison.Ordinal))
        {
            return $"There is no database '{settings.Database}' at {address}; correct --database (NEO4J_DATABASE).";
        }

        if (code.EndsWith("AccessMode", StringComparison.Ordinal))
        {
            return $"The database '{settings.Database}' at {address} may not be written by a statement that is to "
                + "read; give --write to let it.";
        }

        if (code.Contains("ReadOnly", StringComparison.Ordinal) || code.EndsWith("Forbidden", StringComparison.Ordinal))
        {
            return $"The database '{settings.Database}' at {address} may not be written by {settings.Credentials} "
                + $"({Detail(fault)}); ask for the right to write, or name another database.";
        }

        return $"The database '{settings.Database}' at {address} refuses: {Detail(fault)}";
    }

    private static string Detail(Neo4jFault fault)
    {
        var text = fault.Message.ReplaceLineEndings(" ").Trim();
        return fault.ServerCode is { Length: > 0 } code ? $"{code}: {text}" : text;
    }
}
