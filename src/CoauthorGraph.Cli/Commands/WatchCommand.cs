using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Watching;
using Microsoft.Extensions.Logging;
using Serilog.Extensions.Logging;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor watch</c>: the worker in the foreground.</summary>
internal static class WatchCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("watch", "Watch folders and ingest files as they settle; Ctrl-C ends it");
        var folders = new Argument<string[]>("folder")
        {
            Description = "Folders to watch; files that cannot be read go to rejected/ with the reason",
            Arity = ArgumentArity.OneOrMore,
        };
        var recursive = new Option<bool>("--recursive", "-r") { Description = "Watch the folders below them too" };
        var patience = CheckedOption.Number("--patience", new NumberRange<int>(0, 86400), 30);
        patience.Description =
            "Seconds that a file which cannot be read to its end may stand still before it is rejected (default: 30)";
        command.Add(folders);
        command.Add(recursive);
        command.Add(patience);
        bind(command, async (context, cancellationToken) =>
        {
            foreach (var folder in context.Get(folders)!)
            {
                if (!Directory.Exists(folder))
                {
                    throw new CoauthorGraphException(ErrorCode.InputUnreadable,
                        $"'{folder}' is no folder; make it first.");
                }
            }

            context.Logging.TellMore(context.Progress);
            using var loggers = new SerilogLoggerFactory(context.Log);
            var options = new WatchOptions
            {
                Folders = context.Get(folders)!,
                GraphFolder = context.GraphFolder,
                Recursive = context.Get(recursive),
                Patience = TimeSpan.FromSeconds(context.Get(patience)),
                Threads = context.Threads,
                ProgramVersion = OpenedGraph.ProgramVersion,
            };
            await new FolderWatch(options, context.Time, loggers.CreateLogger<FolderWatch>(), context.Progress)
                .RunAsync(cancellationToken);
            return 0;
        });
        return command;
    }
}
