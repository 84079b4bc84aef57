namespace CoauthorGraph.Neo4j.Connection;

/// <summary>Which database to talk to, and how patiently.</summary>
public sealed record Neo4jSettings
{
    /// <summary>Address of the server: <c>http://</c>, <c>https://</c>, or with the driver <c>bolt://</c>,
    /// <c>neo4j://</c>.</summary>
    public required Uri Uri { get; init; }

    /// <summary>Name of the database; <c>neo4j</c> unless given.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>Who we are.</summary>
    public Neo4jCredentials Credentials { get; init; } = Neo4jCredentials.None;

    /// <summary>A PEM file with the certificates to trust in place of the system's; null for the system's.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>Longest wait for a connection (default 10 s).</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest time without a sign from the server (default 5 minutes).</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long transient failures are tried again (default 1 minute).</summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether the address is one of the Query API.</summary>
    internal bool IsHttp => Uri.Scheme is "http" or "https";

    /// <summary>The address without anything secret.</summary>
    public string DisplayAddress => Uri.GetComponents(
        UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
}
