using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor neo4j status</c>: what a database holds of ours.</summary>
internal static class Neo4jCommandStatus
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("status", "What the database holds of ours, and which snapshot was pushed");
        var connection = Neo4jCommandConnection.AddTo(command);
        bind(command, async (context, cancellationToken) =>
        {
            await using var remote = await connection.OpenAsync(context, cancellationToken);
            context.Results.WriteObject(await remote.StatusAsync(cancellationToken));
            return 0;
        });
        return command;
    }
}
