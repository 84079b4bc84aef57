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
        var trend = new Option<bool>("--trend")
        {
            Description = $"How topics grew: their share of the last {TopicTrend.RecentYears} years against the "
                + $"{TopicTrend.RecentYears} before, and papers by year; those that grew most first",
        };
        command.Add(trend);
        command.Add(TopicsImportCommand.Create(bind));
        command.Add(TaxonomyCommands.List(bind));
        command.Add(TaxonomyCommands.Test(bind));
        bind(command, (context, cancellationToken) =>
        {
            if (context.Get(trend))
            {
                list.Require<TopicTrend>(context);
            }
            else
            {
                list.Require<TopicRow>(context);
            }

            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            if (context.Get(trend))
            {
                list.Write(context, TopicTrend.All(graph.Graph), whenEmpty: "No topics.");
            }
            else
            {
                list.Write(context, TopicRow.All(graph.Graph), whenEmpty: "No topics.");
            }

            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }
}
