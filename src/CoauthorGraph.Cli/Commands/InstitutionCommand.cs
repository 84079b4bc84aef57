using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Questions.Groups;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor institution</c>: one institution.</summary>
internal static class InstitutionCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "institution", "One institution: place, parts and wholes, papers, people, topics, partners");
        var institution = new Argument<string>("institution")
        {
            Description = "Name, abbreviation or id; several matches are listed",
        };
        var top = CommonOptions.Top(20, "rows of each list");
        command.Add(institution);
        command.Add(top);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            var row = InstitutionLookup.Find(graph.Graph, context.Get(institution)!);
            var profile = InstitutionProfile.OfLevel(
                graph.Graph, row, context.Get(top), graph.Filter.Rollup);
            context.Results.WriteObject(profile, value => InstitutionView.Show(context.Terminal, value));
            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }
}
