using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Pipeline.Folders;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor restore</c>: makes a graph folder of a backup.</summary>
internal static class RestoreCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("restore", "Make a graph folder of a backup; checks every part of it");
        var file = new Argument<string>("file") { Description = "What 'coauthor backup' wrote; - is standard input" };
        command.Add(file);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                var every = context.Get(file) == "-"
                    ? GraphFolders.Restore(
                        context.Terminal.Input, "standard input", context.GraphFolder, cancellationToken)
                    : GraphFolders.Restore(context.Get(file)!, context.GraphFolder, cancellationToken);
                if (!every)
                {
                    context.Remark(
                        "The backup is of an older version and has no checksum of the store; a new one has.");
                }

                context.Remark($"'{context.GraphFolder}' is restored from '{context.Get(file)}'.");
                return 0;
            },
            cancellationToken));
        return command;
    }
}
