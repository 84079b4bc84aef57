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
        var list = ListOptions.AddTo(command, null, "institutions");
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            list.Require<InstitutionRow>(context);
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            list.Write(context, InstitutionRow.All(graph.Graph), whenEmpty: "No institutions.");
            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        command.Add(InstitutionsCollaborationsCommand.Create(bind));
        command.Add(InstitutionsImportCommand.Create(bind));
        command.Add(InstitutionsMatchCommand.Create(bind));
        return command;
    }
}
