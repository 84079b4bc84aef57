using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Questions.Overviews;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor mentions</c>: every mention and its author, as CSV unless another format is asked
/// for.</summary>
internal static class MentionsCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var output = CommonOptions.Output("the list");
        var command = new CsvCommand("mentions", "Every name on every paper and the author it was decided to be")
        {
            WritesCsv = parsed => GlobalOptions.IsCsv(parsed, parsed.GetValue(output)!),
        };
        command.Add(output);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            using var target = OutputTarget.Open(context, context.Get(output)!);
            var writer = new ResultWriter(
                target.Terminal, context.FileFormat(context.Get(output)!), context.ByteOrderMark)
            {
                Origin = context.Results.Origin,
            };
            writer.WriteRows(MentionRow.All(graph.Graph));
            target.Complete();
            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }
}
