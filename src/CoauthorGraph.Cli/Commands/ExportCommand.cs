using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Exporting;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Questions.Slicing;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor export</c>: the network in a format of another tool.</summary>
internal static class ExportCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var format = new Argument<string>("format")
        {
            Description = "One of " + string.Join(", ", GraphExport.Formats),
            HelpName = "format",
        };
        var command = new CsvCommand(
            "export", "Write the network for another tool: " + string.Join(", ", GraphExport.Formats))
        {
            WritesCsv = parsed => parsed.GetValue(format) == "csv",
        };
        format.TakeOneOf([.. GraphExport.Formats]);
        var output = new FileOption("--output", FileUse.Write, "-o")
        {
            Description = "File to write (- for standard output), or folder for the formats that are several files",
            HelpName = "F",
            Required = true,
        };
        var ego = new Option<string?>("--ego") { Description = "Only what is around this author", HelpName = "AUTHOR" };
        var hops = CheckedOption.Number("--hops", new NumberRange<int>(1, int.MaxValue), standard: 1);
        hops.Description = "Steps around the author of --ego";
        var minWeight = CheckedOption.Number("--min-weight", new NumberRange<double>(0, double.MaxValue), standard: 0);
        minWeight.Description = "Leave out weaker co-authorships";
        minWeight.HelpName = "W";
        command.Add(format);
        foreach (var option in (Option[])[output, ego, hops, minWeight])
        {
            command.Add(option);
        }

        command.RequireBeside(ego, hops);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                using var graph = OpenedGraph.Open(context, slice, cancellationToken);
                var filters = graph.Filter.ToString();
                var part = graph.Graph;
                if (context.Get(ego) is { } name)
                {
                    part = EgoNetwork.Cut(
                        part, AuthorLookup.Find(part, name), context.Get(hops), context.Threads, cancellationToken,
                        context.Get(minWeight));
                    filters = string.Join(", ", new[] { filters, $"ego {name}, hops {context.Get(hops)}" }
                        .Where(static text => text.Length > 0));
                }

                var settings = new GraphExportSettings(
                    context.Get(format)!, filters, OpenedGraph.ProgramVersion, context.Get(minWeight), context.Threads)
                {
                    ByteOrderMark = context.ByteOrderMark,
                };
                Write(context, part, settings, context.Get(output)!, cancellationToken);
                context.Progress.Clear();
                var (authors, edges) = GraphExport.Count(part, settings);
                context.Remark(
                    $"{authors:N0} authors, {edges:N0} co-authorships written to {context.Get(output)}.");
                graph.RemarkOnOrigin();
                return 0;
            },
            cancellationToken));
        return command;
    }

    private static void Write(
        CommandContext context, KnowledgeGraph graph, GraphExportSettings settings, string output,
        CancellationToken cancellationToken)
    {
        if (GraphExport.WritesFolder(settings.Format))
        {
            if (output == "-")
            {
                throw new CoauthorGraphException(
                    ErrorCode.Usage, $"The format {settings.Format} is several files; name a folder with --output.");
            }

            GraphExport.WriteFolder(graph, settings, output, context.Progress, cancellationToken);
            return;
        }

        using var target = OutputTarget.Open(context, output);
        GraphExport.Write(graph, settings, target.Terminal.OutputStream, context.Progress, cancellationToken);
        target.Terminal.OutputStream.Flush();
        target.Complete();
    }
}
