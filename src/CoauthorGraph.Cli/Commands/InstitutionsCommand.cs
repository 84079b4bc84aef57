using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Questions.Overviews;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor institutions</c>: the institutions of the graph.</summary>
internal static class InstitutionsCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("institutions", "The institutions that papers are from, most papers first");
        var top = CommonOptions.TopOfAll("institutions");
        command.Add(top);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            context.Results.WriteRows(
                InstitutionRow.All(graph.Graph).Take(context.Get(top) ?? int.MaxValue), whenEmpty: "No institutions.");
            return Task.FromResult(0);
        });
        command.Add(InstitutionsMatchCommand.Create(bind));
        return command;
    }
}
