using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Pipeline.Neo4jPull;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor neo4j pull</c>: a graph folder of what a database holds.</summary>
internal static class Neo4jCommandPull
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "pull", "Make a new graph folder (--graph) of a database that another installation filled");
        var connection = Neo4jCommandConnection.AddTo(command);
        bind(command, async (context, cancellationToken) =>
        {
            await using var remote = await connection.OpenAsync(context, cancellationToken);
            var summary = await Task.Run(
                () => FolderFromNeo4j.RunAsync(
                    remote, context.GraphFolder, context.Threads, OpenedGraph.ProgramVersion, context.Time,
                    context.Progress, cancellationToken),
                cancellationToken);
            context.Progress.Clear();
            context.Results.WriteObject(summary);
            context.Remark("Abstracts are not kept in a database; all else is as it was there.");
            return 0;
        });
        return command;
    }
}
