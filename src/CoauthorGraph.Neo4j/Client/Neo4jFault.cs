namespace CoauthorGraph.Neo4j.Client;

/// <summary>A failure of a client, before it becomes a sentence for a person.</summary>
internal sealed class Neo4jFault(Neo4jFaultKind kind, string? code, string message, Exception? inner = null)
    : Exception(message, inner)
{
    private static readonly string[] TryAgain =
    [
        "Neo.TransientError.", "Neo.DatabaseError.Database.DatabaseUnavailable", "Neo.ClientError.Cluster.NotALeader",
        "Neo.ClientError.Database.DatabaseUnavailable",
    ];

    public Neo4jFaultKind Kind { get; } = kind;

    /// <summary>The server's status code, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</summary>
    public string? ServerCode { get; } = code;

    /// <summary>A failure that the server names.</summary>
    public static Neo4jFault Of(string code, string message)
    {
        // Ended by an administrator or a time limit: trying again would end the same way.
        var kind = Array.Exists(TryAgain, start => code.StartsWith(start, StringComparison.Ordinal))
            && !code.Contains("Terminated", StringComparison.Ordinal)
            ? Neo4jFaultKind.Transient
            : Neo4jFaultKind.Refused;
        return new Neo4jFault(kind, code, message);
    }
}
