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
        command.Add(format);
        foreach (var option in (Option[])[output, ego, hops])
        {
            command.Add(option);
        }

        command.RequireBeside(ego, hops);
        var options = ExportOptions.AddTo(command, format);
        var slice = SliceOptions.AddTo(command, tellsOfInstitutions: true);
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
                        options.MinWeight(context));
                    filters = string.Join(", ", new[] { filters, $"ego {name}, hops {context.Get(hops)}" }
                        .Where(static text => text.Length > 0));
                }

                var settings = options.Settings(context, context.Get(format)!, filters);
                var written = Write(context, part, settings, context.Get(output)!, cancellationToken);
                context.Progress.Clear();
                Say(context, written, context.Get(output)!);
                graph.RemarkOnOrigin();
                return 0;
            },
            cancellationToken));
        return command;
    }

    private static void Say(CommandContext context, GraphExportResult written, string output)
    {
        var place = output == "-" ? "" : $" to {output}";
        var (authors, coauthorships) = (written.Authors, written.Coauthorships);
        context.Remark(
            $"{authors:N0} {(authors == 1 ? "author" : "authors")}, {coauthorships:N0} "
                + $"{(coauthorships == 1 ? "co-authorship" : "co-authorships")} written{place}.");
        foreach (var note in written.Notes)
        {
            context.Remark(note);
        }
    }

    private static GraphExportResult Write(
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

            return GraphExport.WriteFolder(graph, settings, output, context.Progress, cancellationToken);
        }

        using var target = OutputTarget.Open(context, output);
        var written = GraphExport.Write(
            graph, settings, target.Terminal.OutputStream, context.Progress, cancellationToken);
        target.Terminal.OutputStream.Flush();
        target.Complete();
        return written;
    }
}
