using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Pipeline.Ingest;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor ingest</c>: makes or updates the graph folder.</summary>
internal static class IngestCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("ingest", "Read papers into the graph folder; running it again changes nothing");
        var reading = new ReadingOptions();
        reading.AddTo(command);
        var maxAuthors = CheckedOption.Whole("--max-authors", 1);
        maxAuthors.Description =
            "Papers with more authors get no co-author pairs (default: 100, or what the graph was made with)";
        var keepApart = new Option<bool>("--keep-apart")
        {
            Description =
            "Two records are two papers, whatever their titles"
        };
        var reconsider = new Option<bool>("--reconsider")
        {
            Description =
            "Decide all identities anew; author ids are kept"
        };
        var again = new Option<bool>("--again")
        {
            Description =
            "Read inputs again that were read before, and extract topics and institutions of all papers anew"
        };
        command.Add(maxAuthors);
        command.Add(keepApart);
        command.Add(reconsider);
        command.Add(again);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                OutputTarget.RequireApart(context.Get(reading.Inputs)!, context.Get(reading.Rejects));
                using var rejects = new RejectLog(context, context.Get(reading.Rejects));
                var request = new IngestRequest
                {
                    GraphFolder = context.GraphFolder,
                    Inputs = context.Get(reading.Inputs)!,
                    StandardInput = context.Terminal.Input,
                    InputFormat = context.Get(reading.Format) is "auto" or null ? null : context.Get(reading.Format),
                    AsOf = context.Get(reading.AsOf),
                    PageAuthor = context.Get(reading.PageAuthor),
                    Columns = context.Get(reading.Columns),
                    Encoding = context.Get(reading.Encoding),
                    MaxAuthors = context.Get(maxAuthors),
                    KeepApart = context.Get(keepApart),
                    Reconsider = context.Get(reconsider),
                    Again = context.Get(again),
                    Threads = context.Threads,
                    ProgramVersion = OpenedGraph.ProgramVersion,
                    Time = context.Time,
                    OnIssue = rejects.Add,
                    OnInput = context.Remark,
                };
                var summary = Ingestion.Run(request, context.Progress, cancellationToken);
                rejects.Complete();
                context.Progress.Clear();
                context.Results.WriteObject(summary);
                return context.Get(reading.Strict) && rejects.Rejected > 0 ? 1 : 0;
            },
            cancellationToken));
        return command;
    }
}
