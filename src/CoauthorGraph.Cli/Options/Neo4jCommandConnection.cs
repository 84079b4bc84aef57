using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Pipeline.Remote;

namespace CoauthorGraph.Cli.Options;

/// <summary>The options that say which Neo4j. There is none for a password: arguments are seen by other
/// users.</summary>
internal sealed class Neo4jCommandConnection
{
    private readonly Option<string?> _uri = new("--uri")
    {
        Description = "Address of the server, such as http://localhost:7474 (default: NEO4J_URI)",
        HelpName = "URI",
    };

    private readonly Option<string?> _database = new("--database")
    {
        Description = "Name of the database (default: NEO4J_DATABASE, else neo4j)",
        HelpName = "NAME",
    };

    private readonly Option<string?> _user = new("--user")
    {
        Description = "User (default: NEO4J_USER); the password comes from NEO4J_PASSWORD or a file",
        HelpName = "NAME",
    };

    private readonly Option<string?> _credentials = new("--credentials-file")
    {
        Description = "File that only you may read, with user=… and password=…, or token=…",
        HelpName = "F",
    };

    private readonly Option<string?> _certificates = new("--ca-file")
    {
        Description = "PEM file with the certificate authority of the server, when the system does not know it",
        HelpName = "F",
    };

    public static Neo4jCommandConnection AddTo(Command command)
    {
        var connection = new Neo4jCommandConnection();
        foreach (var option in (Option[])[connection._uri, connection._database, connection._user,
            connection._credentials, connection._certificates])
        {
            command.Add(option);
        }

        return connection;
    }

    /// <summary>The options, for a command that otherwise reads a graph folder: asked only when --uri is
    /// given.</summary>
    public static Neo4jCommandConnection AddInPlaceOfFolder(Command command, string description)
    {
        var connection = AddTo(command);
        connection._uri.Description = description;
        command.RequireBeside(
            connection._uri, connection._database, connection._user, connection._credentials, connection._certificates);
        return connection;
    }

    /// <summary>Whether --uri was given; the environment alone does not count.</summary>
    public bool IsGiven(CommandContext context) => context.Get(_uri) is not null;

    public RemoteAddress Address(CommandContext context) => new()
    {
        Uri = context.Get(_uri),
        Database = context.Get(_database),
        User = context.Get(_user),
        CredentialsFile = context.Get(_credentials),
        CertificateFile = context.Get(_certificates),
    };

    public Task<RemoteGraph> OpenAsync(CommandContext context, CancellationToken cancellationToken) =>
        RemoteGraph.OpenAsync(Address(context), context.Time, cancellationToken);
}
