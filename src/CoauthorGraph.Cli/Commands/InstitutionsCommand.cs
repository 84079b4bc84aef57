using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Questions;
using CoauthorGraph.Questions.Overviews;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor institutions</c>: the institutions of the graph.</summary>
internal static class InstitutionsCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("institutions", "The institutions that papers are from, most papers first");
        var list = ListOptions.AddTo(command, null, "institutions");
        var slice = SliceOptions.AddTo(command, tellsOfInstitutions: true);
        bind(command, (context, cancellationToken) =>
        {
            list.Require<InstitutionRow>(context);
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            var rows = InstitutionRow.All(graph.Graph);
            list.Write(context, rows, whenEmpty: "No institutions.");
            if (rows.Count == 0)
            {
                context.RemarkAside(InstitutionSources.NoneNamed);
            }

            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        command.Add(InstitutionsCollaborationsCommand.Create(bind));
        command.Add(InstitutionsImportCommand.Create(bind));
        command.Add(InstitutionsMatchCommand.Create(bind));
        return command;
    }
}
