using System.CommandLine;
using System.Globalization;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Questions;
using CoauthorGraph.Questions.Overviews;
using Humanizer;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor institutions collaborations</c>: which institutions or countries write together.</summary>
internal static class InstitutionsCollaborationsCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "collaborations", "Which institutions, or countries, are on papers together, by year; most papers first");
        var list = ListOptions.AddTo(command, null, "pairs");
        var slice = SliceOptions.AddTo(command, tellsOfInstitutions: true);
        var countries = new Option<bool>("--countries") { Description = "Between countries" };
        var country = new Option<string?>("--country")
        {
            Description = "Only pairs of which one is in this country, by its code of two letters",
            HelpName = "CODE",
        };
        command.Add(countries);
        command.Add(country);
        bind(command, (context, cancellationToken) =>
        {
            list.Require<CollaborationRow>(context);
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            list.Write(
                context, CollaborationRow.All(graph.Graph, context.Get(countries), context.Get(country)),
                whenEmpty: "No collaborations.");
            var (named, leftOut) = CollaborationRow.Counts(graph.Graph);
            context.RemarkAside(named == 0
                ? InstitutionSources.NoneNamed
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{named:N0} of {"paper".ToQuantity(graph.Graph.Papers.Count, "N0")} name a known institution")
                    + (leftOut == 0
                        ? "."
                        : $"; {leftOut} of more than {CollaborationRow.MostInstitutions} make no pairs."));
            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }
}
