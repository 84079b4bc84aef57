using CoauthorGraph.Neo4j.Connection;

namespace CoauthorGraph.Pipeline.Remote;

/// <summary>Which Neo4j; what is null is taken from the environment: <c>NEO4J_URI</c> and its like.</summary>
public sealed record RemoteAddress
{
    /// <summary>Address of the server.</summary>
    public string? Uri { get; init; }

    /// <summary>Name of the database.</summary>
    public string? Database { get; init; }

    /// <summary>User.</summary>
    public string? User { get; init; }

    /// <summary>File with user and password, or a token.</summary>
    public string? CredentialsFile { get; init; }

    /// <summary>PEM file with the certificate authority of the server.</summary>
    public string? CertificateFile { get; init; }

    internal Neo4jSettings Settings() => new Neo4jSettingsSource
    {
        Uri = Uri,
        Database = Database,
        User = User,
        CredentialsFile = CredentialsFile,
        CertificateFile = CertificateFile,
    }.Read();
}
