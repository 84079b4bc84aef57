using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Questions.Overviews;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor topics</c>: the topics of the graph.</summary>
internal static class TopicsCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("topics", "The topics that papers are about, most papers first");
        var list = ListOptions.AddTo(command, null, "topics");
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            list.Require<TopicRow>(context);
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            list.Write(context, TopicRow.All(graph.Graph), whenEmpty: "No topics.");
            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }
}
