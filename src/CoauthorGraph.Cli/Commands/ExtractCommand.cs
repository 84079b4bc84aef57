using System.Buffers;
using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.Ingest;
using Humanizer;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor extract</c>: one paper record a line, without a graph.</summary>
internal static class ExtractCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("extract", "Read papers and write one record a line, without a graph");
        var reading = new ReadingOptions();
        reading.AddTo(command);
        var output = CommonOptions.Output("the list of records");
        command.Add(output);
        bind(command, (context, cancellationToken) =>
            Task.Run(() => Run(context, reading, output, cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(
        CommandContext context, ReadingOptions reading, FileOption output, CancellationToken cancellationToken)
    {
        OutputTarget.RequireApart(
            context.Get(reading.Inputs)!, context.Get(output), context.Get(reading.Rejects));
        using var rejects = new RejectLog(context, context.Get(reading.Rejects));
        using var target = OutputTarget.Open(context, context.Get(output)!);
        var request = new ReadingRequest
        {
            Inputs = context.Get(reading.Inputs)!,
            StandardInput = context.Terminal.Input,
            InputFormat = context.Get(reading.Format),
            AsOf = context.Get(reading.AsOf) ?? DateOnly.FromDateTime(context.Time.GetLocalNow().DateTime),
            PageAuthor = context.Get(reading.PageAuthor),
            Columns = context.Get(reading.Columns),
            Encoding = context.Get(reading.Encoding),
            Threads = context.Threads,
            OnInput = context.Remark,
        };
        var stream = target.Terminal.OutputStream;
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        long records = 0;
        foreach (var item in RecordExtraction.Read(request, context.Progress, cancellationToken))
        {
            if (item.Issue is { } issue)
            {
                rejects.Add(issue);
            }
            else if (item.Paper is { } paper)
            {
                PaperRecordJson.Write(buffer, paper);
                buffer.Write("\n"u8);
                records++;
                if (buffer.WrittenCount > 1 << 15)
                {
                    stream.Write(buffer.WrittenSpan);
                    buffer.ResetWrittenCount();
                }
            }
        }

        stream.Write(buffer.WrittenSpan);
        stream.Flush();
        target.Complete();
        rejects.Complete();
        context.Remark($"{"record".ToQuantity(records, "N0")}, {rejects.Rejected:N0} rejected.");
        return context.Get(reading.Strict) && rejects.Rejected > 0 ? 1 : 0;
    }
}
