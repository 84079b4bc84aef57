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
        var top = CommonOptions.TopOfAll("topics");
        command.Add(top);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            context.Results.WriteRows(
                TopicRow.All(graph.Graph).Take(context.Get(top) ?? int.MaxValue), whenEmpty: "No topics.");
            return Task.FromResult(0);
        });
        return command;
    }
}
