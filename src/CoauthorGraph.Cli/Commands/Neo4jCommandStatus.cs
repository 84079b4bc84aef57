using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Pipeline.Folders;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor neo4j status</c>: what a database holds of ours.</summary>
internal static class Neo4jCommandStatus
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "status", "What the database holds of ours, which snapshot was pushed, and how far it is behind the graph folder");
        var connection = Neo4jCommandConnection.AddTo(command);
        bind(command, async (context, cancellationToken) =>
        {
            await using var remote = await connection.OpenAsync(context, cancellationToken);
            var status = await remote.StatusAsync(cancellationToken);
            context.Results.WriteObject(
                GraphFolders.Current(context.GraphFolder) is { } here ? Compared(status, here, context.Time) : status);
            return 0;
        });
        return command;
    }

    private static DatabaseStatus Compared(
        DatabaseStatus status, (string Id, DateTimeOffset Since) here, TimeProvider time) => status with
        {
            SnapshotHere = here.Id,
            SecondsBehind = status.Snapshot == here.Id && status.Complete == true
                ? null
                : Math.Round(Math.Max(0, (time.GetUtcNow() - here.Since).TotalSeconds), 1),
        };
}
