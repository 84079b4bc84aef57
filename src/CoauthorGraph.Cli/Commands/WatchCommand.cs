using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Mirroring;
using CoauthorGraph.Pipeline.Neo4jScores;
using CoauthorGraph.Pipeline.Remote;
using CoauthorGraph.Pipeline.Watching;
using Microsoft.Extensions.Logging;
using Serilog.Extensions.Logging;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor watch</c>: the worker in the foreground.</summary>
internal static class WatchCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "watch", "Watch folders, ingest files as they settle, keep a Neo4j current if one is named; Ctrl-C ends it");
        var folders = new Argument<string[]>("folder")
        {
            Description = "Folders to watch; files that cannot be read go to rejected/ with the reason",
            Arity = ArgumentArity.OneOrMore,
        };
        var recursive = new Option<bool>("--recursive", "-r") { Description = "Watch the folders below them too" };
        var patience = CheckedOption.Number("--patience", new NumberRange<int>(0, 86400), 30);
        patience.Description =
            "Seconds that a file which cannot be read to its end may stand still before it is rejected";
        var with = new Option<string?>("--with")
        {
            Description = "Analyses whose results become properties of the authors in Neo4j: names of 'analyze' "
                + "separated by commas, such as pagerank,leiden",
            HelpName = "NAMES",
        };
        var every = CheckedOption.Number("--with-every", new NumberRange<int>(0, 30 * 86400), 3600);
        every.Description = "Seconds between two runs of them, when the graph has changed";
        command.Add(folders);
        command.Add(recursive);
        command.Add(patience);
        command.Add(with);
        command.Add(every);
        command.RequireBeside(with, every);
        var connection = Neo4jCommandConnection.AddTo(command);
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
            var watch = new FolderWatch(options, context.Time, loggers.CreateLogger<FolderWatch>(), context.Progress);
            var address = connection.Address(context) with { RetryFor = TimeSpan.FromSeconds(10) };
            if (!address.IsKnown)
            {
                RequireNothingOfNeo4j(address, context.Get(with));
                await watch.RunAsync(cancellationToken);
                return 0;
            }

            var mirror = new DatabaseMirror(
                new MirrorOptions
                {
                    GraphFolder = context.GraphFolder,
                    Address = address,
                    Analyses = AuthorAnalyses.Parse(context.Get(with)),
                    AnalysesEvery = TimeSpan.FromSeconds(context.Get(every)),
                    Threads = context.Threads,
                    ProgramVersion = OpenedGraph.ProgramVersion,
                },
                context.Time, loggers.CreateLogger<DatabaseMirror>());
            await RunBothAsync(watch, mirror, cancellationToken);
            return 0;
        });
        return command;
    }

    private static void RequireNothingOfNeo4j(RemoteAddress address, string? analyses)
    {
        if (analyses is not null || address is not
            { Database: null, User: null, CredentialsFile: null, CertificateFile: null })
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "Options of a Neo4j were given, but not which one; name it by --uri or NEO4J_URI.");
        }
    }

    // One that ends by a failure ends the other; neither waits for the other.
    private static async Task RunBothAsync(
        FolderWatch watch, DatabaseMirror mirror, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] both =
        [
            Task.Run(() => watch.RunAsync(end.Token), CancellationToken.None),
            Task.Run(() => mirror.RunAsync(end.Token), CancellationToken.None),
        ];
        await Task.WhenAny(both);
        await end.CancelAsync();
        await Task.WhenAll(both);
    }
}
