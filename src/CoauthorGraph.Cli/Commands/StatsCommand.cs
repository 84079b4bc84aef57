using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Pipeline.Identities;
using CoauthorGraph.Questions.Overviews;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor stats</c>: what the graph holds.</summary>
internal static class StatsCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("stats", "What the graph holds, in numbers");
        var slice = SliceOptions.AddTo(command, tellsOfInstitutions: true);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            context.Results.WriteObject(GraphStatistics.Of(graph.Graph));
            if (IdentityFit.IsIn(graph.Folder))
            {
                context.Remark("Who is who is decided by weights that were fitted to the corrections of this graph.");
            }

            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }
}
