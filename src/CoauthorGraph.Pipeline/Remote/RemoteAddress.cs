using CoauthorGraph.Core.Errors;
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

    /// <summary>How long what passes by itself is tried again; null for a minute.</summary>
    public TimeSpan? RetryFor { get; init; }

    /// <summary>Whether there is an address, given or in the environment.</summary>
    public bool IsKnown => !string.IsNullOrEmpty(Uri ?? Environment.GetEnvironmentVariable("NEO4J_URI"));

    /// <summary>Makes sure that it is an address that can be used.</summary>
    /// <returns>The address, without anything secret.</returns>
    /// <exception cref="CoauthorGraphException">Something is missing or makes no sense.</exception>
    public string Require() => Settings().DisplayAddress;

    internal Neo4jSettings Settings()
    {
        var settings = new Neo4jSettingsSource
        {
            Uri = Uri,
            Database = Database,
            User = User,
            CredentialsFile = CredentialsFile,
            CertificateFile = CertificateFile,
        }.Read();
        return RetryFor is { } limit ? settings with { RetryFor = limit } : settings;
    }
}
