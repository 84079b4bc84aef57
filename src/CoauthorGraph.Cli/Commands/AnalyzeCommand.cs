using System.CommandLine;
using System.Diagnostics;
using System.IO.Compression;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Help;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Pipeline.Neo4jAnalysis;
using CoauthorGraph.Pipeline.Remote;
using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor analyze</c>: centralities, communities, components and paths.</summary>
internal static class AnalyzeCommand
{
    private const int TopOfATable = 10;

    public static Command Create(Action<Command, CommandAction> bind)
    {
        var algorithm = new Argument<string>("algorithm")
        {
            Description = "One of those below",
            HelpName = "algorithm",
        };
        algorithm.TakeOneOf([.. Algorithms.Names]);
        algorithm.Explain("Algorithms", AlgorithmMeanings.All);
        var edges = new FileOption("--edges", FileUse.Read)
        {
            Description = "A plain edge list in place of the graph: two ids a line, an optional weight; .gz allowed",
            HelpName = "F",
        };
        var nodes = new FileOption("--nodes", FileUse.Read)
        {
            Description = "With --edges: further nodes, one id a line",
            HelpName = "F",
        };
        var top = CheckedOption.Whole("--top", 1);
        top.Description = "Show the nodes of the greatest values (default: 10 in a table, else none)";
        var output = new FileOption("--output", FileUse.Write, "-o")
        {
            Description = "Write the value of every node, as CSV unless --format says otherwise (- is standard output)",
            HelpName = "F",
        };
        var events = new FileOption("--events", FileUse.Write) { HelpName = "F" };
        var command = new CsvCommand(
            "analyze", "Centralities, communities, components, paths and likely links, of the graph or an edge list")
        {
            WritesCsv = parsed => new[] { parsed.GetValue(output), parsed.GetValue(events) }
                .Any(file => file is not null && GlobalOptions.IsCsv(parsed, file)),
        };
        var engine = new Option<string>("--engine")
        {
            Description = "gds: run in the Graph Data Science library of the Neo4j at --uri; quikgraph: by QuikGraph's "
                + "own algorithm, on one thread (default: own)",
            DefaultValueFactory = static _ => "own",
            HelpName = "own|gds|quikgraph",
        };
        engine.TakeOneOf(["own", "gds", "quikgraph"]);
        command.Add(algorithm);
        command.Add(engine);
        command.Add(edges);
        command.Add(nodes);
        command.Add(top);
        command.Add(output);
        command.Add(events);
        command.RequireBeside(edges, nodes);
        var options = AnalyzeOptions.AddTo(command);
        var use = new AlgorithmUse(command, algorithm, engine);
        options.DeclareUse(use);
        use.Of(events, "write what each community was in each window", "community-history");
        use.NotOf(output, "assortativity", "diameter-approx", "paths", "small-world");
        use.NotOnServer(edges);
        var slice = SliceOptions.AddTo(command, tellsOfInstitutions: true);
        bind(command, (context, cancellationToken) => Task.Run(
            async () =>
            {
                var name = context.Get(algorithm)!;
                OutputTarget.RequireApart(
                    [context.Get(edges) ?? "-", context.Get(nodes) ?? "-"], context.Get(output), context.Get(events));
                var shown = context.Get(top) ?? (context.Results.IsTable ? TopOfATable : 0);
                var settings = options.Of(context, shown, cancellationToken);
                if (context.Get(engine) == "gds")
                {
                    await RunOnServerAsync(
                        context, name, settings, slice, context.Get(output), use.Parameters(context.Arguments, name));
                    return 0;
                }

                var isQuikGraph = context.Get(engine) == "quikgraph";
                if (isQuikGraph)
                {
                    QuikGraphAnalysis.Require(name, settings);
                }

                if (context.Get(edges) is not null)
                {
                    slice.RefuseBeside(context, "--edges");
                }

                var watch = Stopwatch.StartNew();
                using var opened = context.Get(edges) is null
                    ? OpenedGraph.Open(context, slice, cancellationToken)
                    : null;
                var graph = context.Get(edges) is { } path
                    ? Read(context, path, context.Get(nodes), options.Weighted(context), cancellationToken)
                    : AnalysisGraph.Of(opened!.Graph);
                var load = watch.Elapsed.TotalSeconds;
                watch.Restart();
                var result = isQuikGraph
                    ? QuikGraphAnalysis.Run(name, graph, settings)
                    : Algorithms.Run(name, graph, settings);
                var summary = result.Summary with
                {
                    Algorithm = name,
                    Parameters = use.Parameters(context.Arguments, name),
                    Nodes = graph.Graph.NodeCount,
                    Edges = graph.Graph.EdgeCount,
                    Threads = context.Threads,
                    Seed = settings.Seed,
                    LoadSeconds = Math.Round(load, 4),
                    ComputeSeconds = Math.Round(watch.Elapsed.TotalSeconds, 4),
                    PeakBytes = Process.GetCurrentProcess().PeakWorkingSet64,
                    Version = OpenedGraph.ProgramVersion,
                    Snapshot = opened?.Graph.Info.Id,
                    Filters = opened is null || opened.Filter.IsEverything ? null : opened.Filter.ToString(),
                    Loops = graph.EdgeList?.Loops,
                    Repeats = graph.EdgeList?.Repeats,
                    Rejected = graph.EdgeList?.Rejected,
                };
                context.Progress.Clear();
                if (context.Get(events) is { } stages)
                {
                    NodeValues.WriteStages(context, stages, result);
                }

                Show(context, graph, result with { Summary = summary }, context.Get(output));
                Remark(context, opened, summary);
                return 0;
            },
            cancellationToken));
        return command;
    }

    // In JSON all of it is said already.
    private static void Remark(CommandContext context, OpenedGraph? opened, AnalysisSummary summary)
    {
        if (opened is not null)
        {
            opened.RemarkOnOrigin(what: AnalysisView.InWords(summary));
        }
        else if (context.Format is OutputFormat.Table or OutputFormat.Csv)
        {
            context.RemarkAside(AnalysisView.InWords(summary));
        }
    }

    private static async Task RunOnServerAsync(
        CommandContext context, string algorithm, AnalysisOptions options, SliceOptions slice, string? output,
        IReadOnlyDictionary<string, object>? parameters)
    {
        var watch = Stopwatch.StartNew();
        await using var remote = await RemoteGraph.OpenAsync(
            slice.Remote(context, "--engine gds"), context.Time, options.CancellationToken);
        var load = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var (graph, result) = await GdsAnalysis.RunAsync(remote, algorithm, options, context.Time);
        context.Progress.Clear();
        var summary = result.Summary with
        {
            Algorithm = algorithm,
            Parameters = parameters,
            Threads = context.Threads,
            Seed = options.Seed,
            LoadSeconds = Math.Round(load, 4),
            ComputeSeconds = Math.Round(watch.Elapsed.TotalSeconds, 4),
            PeakBytes = Process.GetCurrentProcess().PeakWorkingSet64,
            Version = OpenedGraph.ProgramVersion,
        };
        Show(context, graph, result with { Summary = summary }, output);
        context.RemarkAside(AnalysisView.InWords(summary));
    }

    private static void Show(CommandContext context, AnalysisGraph graph, AnalysisResult result, string? output)
    {
        if (output is not null)
        {
            NodeValues.Write(context, output, graph, result);
        }

        if (output == "-")
        {
            return;
        }

        if (context.Results.IsCsv)
        {
            if (output is null)
            {
                NodeValues.WriteTable(context, graph, result);
            }

            return;
        }

        context.Results.WriteObject(
            result.Summary, value => AnalysisView.Show(context.Terminal, value, context.Verbose));
    }

    private static AnalysisGraph Read(
        CommandContext context, string edges, string? nodes, bool weighted, CancellationToken cancellationToken)
    {
        try
        {
            // Both are read twice when ids turn out to be text.
            var graph = AnalysisGraph.Read(
                Reopened(context, edges),
                nodes is null ? null : Reopened(context, nodes),
                weighted,
                context.Threads,
                cancellationToken);
            if (graph.EdgeList is { Rejected: > 0 } passed)
            {
                if (graph.Graph.NodeCount == 0)
                {
                    throw new CoauthorGraphException(
                        ErrorCode.InputUnreadable, $"'{edges}' is no edge list: {passed.FirstRejected}.");
                }

                context.Remark($"{passed.Rejected:N0} lines are no edge and were passed over; {passed.FirstRejected}.");
            }

            return graph;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"The edge list cannot be read: {failure.Message}", failure);
        }
    }

    // Gives a stream of the same bytes each time; those of standard input and of pipes come once, and are kept.
    private static Func<Stream> Reopened(CommandContext context, string path)
    {
        if (path != "-" && FileKinds.Of(path) != FileKind.Pipe)
        {
            return () => Unpacked(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1));
        }

        using var input = path == "-" ? context.Terminal.Input : File.OpenRead(path);
        using var memory = new MemoryStream();
        input.CopyTo(memory);
        var kept = memory.ToArray();
        return () => Unpacked(path, new MemoryStream(kept, writable: false));
    }

    private static Stream Unpacked(string path, Stream raw) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
        ? new GZipStream(raw, CompressionMode.Decompress)
        : raw;
}
