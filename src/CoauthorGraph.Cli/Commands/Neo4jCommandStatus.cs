using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j;

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
            var settings = connection.Settings(context);
            await using var database = await Neo4jDatabase.OpenAsync(settings, context.Time, cancellationToken);
            context.Results.WriteObject(await StatusReader.ReadAsync(database, settings, cancellationToken));
            return 0;
        });
        return command;
    }
}
