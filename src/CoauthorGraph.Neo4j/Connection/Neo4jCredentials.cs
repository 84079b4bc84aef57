namespace CoauthorGraph.Neo4j.Connection;

/// <summary>Who we are to a database. Shows its user, never its secret.</summary>
public sealed class Neo4jCredentials
{
    private Neo4jCredentials(string? user, string? secret)
    {
        User = user;
        Secret = secret;
    }

    /// <summary>Nobody: for a server without authentication.</summary>
    public static Neo4jCredentials None { get; } = new(null, null);

    /// <summary>The user's name; null for a token and for nobody.</summary>
    public string? User { get; }

    /// <summary>The password or the token; null for nobody.</summary>
    internal string? Secret { get; }

    /// <summary>A user and a password.</summary>
    public static Neo4jCredentials Basic(string user, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        return new Neo4jCredentials(user, password);
    }

    /// <summary>A bearer token of a single sign-on.</summary>
    public static Neo4jCredentials Bearer(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        return new Neo4jCredentials(null, token);
    }

    /// <inheritdoc/>
    public override string ToString() => (User, Secret) switch
    {
        (null, null) => "no credentials",
        (null, _) => "a token",
        _ => $"user '{User}'",
    };
}
