using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Folders;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor backup</c>: the whole graph folder as one file.</summary>
internal static class BackupCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("backup", "Write the whole graph folder to one file, while others read it");
        var file = new Argument<string>("file")
        {
            Description = "Where it goes, such as graph.tar.gz; - is standard output",
        };
        command.Add(file);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                if (context.Get(file) == "-")
                {
                    RequireNoTerminal(context);
                    GraphFolders.BackUp(context.GraphFolder, context.Terminal.OutputStream, cancellationToken);
                    context.Terminal.OutputStream.Flush();
                    return 0;
                }

                GraphFolders.BackUp(context.GraphFolder, context.Get(file)!, cancellationToken);
                context.Remark($"'{context.GraphFolder}' is written to '{context.Get(file)}'.");
                return 0;
            },
            cancellationToken));
        return command;
    }

    private static void RequireNoTerminal(CommandContext context)
    {
        if (context.Terminal.OutputIsTerminal)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "A backup is not for the screen; name a file, or let a program take it.");
        }
    }
}
