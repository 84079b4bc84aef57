using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Neo4j.Connection;

/// <summary>
/// Gathers settings from what was given and from the environment: <c>NEO4J_URI</c>, <c>NEO4J_DATABASE</c>,
/// <c>NEO4J_USER</c> (or <c>NEO4J_USERNAME</c>), <c>NEO4J_PASSWORD</c>, <c>NEO4J_TOKEN</c>,
/// <c>NEO4J_CREDENTIALS_FILE</c>, <c>NEO4J_CA_FILE</c>. A password is never taken from arguments, where other users
/// see it.
/// </summary>
public sealed record Neo4jSettingsSource
{
    /// <summary>The address, or null for the environment's.</summary>
    public string? Uri { get; init; }

    /// <summary>The database, or null for the environment's.</summary>
    public string? Database { get; init; }

    /// <summary>The user, or null for the environment's.</summary>
    public string? User { get; init; }

    /// <summary>A file with credentials, or null for the environment's.</summary>
    public string? CredentialsFile { get; init; }

    /// <summary>A PEM file with certificates to trust, or null for the environment's.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>Reads variables of the environment.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>The settings.</summary>
    /// <exception cref="CoauthorGraphException">Something is missing or makes no sense.</exception>
    public Neo4jSettings Read()
    {
        var certificates = CertificateFile ?? Variable("NEO4J_CA_FILE");
        if (certificates is not null && !File.Exists(certificates))
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"There is no certificate file '{certificates}'; correct --ca-file.");
        }

        return new Neo4jSettings
        {
            Uri = Address(),
            Database = Database ?? Variable("NEO4J_DATABASE") ?? "neo4j",
            Credentials = Credentials(),
            CertificateFile = certificates,
        };
    }

    private Uri Address()
    {
        var text = Uri ?? Variable("NEO4J_URI") ?? throw new CoauthorGraphException(
            ErrorCode.Usage,
            "No address of a Neo4j was given; use --uri or set NEO4J_URI, such as http://localhost:7474.");
        if (!System.Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "The address given is none; it should look like http://localhost:7474.");
        }

        // What follows a question mark names a routing policy, which a neo4j:// address alone can have.
        if (address.Fragment.Length > 0
            || (address.Query.Length > 0 && !address.Scheme.StartsWith("neo4j", StringComparison.Ordinal)))
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"The address goes on after a '?' or '#', for which {address.Scheme}:// has no use; leave that out.");
        }

        return address.UserInfo.Length == 0
            ? address
            : throw new CoauthorGraphException(
                ErrorCode.Usage,
                "The address holds a user or password, where others can see it; set NEO4J_USER and NEO4J_PASSWORD instead.");
    }

    private Neo4jCredentials Credentials()
    {
        if ((CredentialsFile ?? Variable("NEO4J_CREDENTIALS_FILE")) is { } file)
        {
            return Connection.CredentialsFile.Read(file);
        }

        if (Variable("NEO4J_TOKEN") is { } token)
        {
            return Neo4jCredentials.Bearer(token);
        }

        var user = User ?? Variable("NEO4J_USER") ?? Variable("NEO4J_USERNAME");
        return (user, Variable("NEO4J_PASSWORD")) switch
        {
            (null, null) => Neo4jCredentials.None,
            (_, null) => throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"There is a user '{user}' but no password; set NEO4J_PASSWORD or name a --credentials-file."),
            (_, { } password) => Neo4jCredentials.Basic(user ?? "neo4j", password),
        };
    }

    private string? Variable(string name) => Environment(name) is { Length: > 0 } value ? value : null;
}
