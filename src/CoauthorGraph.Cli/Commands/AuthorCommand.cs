using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor author</c>: one author.</summary>
internal static class AuthorCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "author",
            "One author: names, papers, co-authors, topics, institutions by year, the present one and movements");
        var author = new Argument<string>("author") { Description = "Name, id or ORCID; several matches are listed" };
        var top = CommonOptions.Top(10, "co-authors");
        command.Add(author);
        command.Add(top);
        var slice = SliceOptions.AddTo(command, tellsOfInstitutions: true);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            var row = AuthorLookup.Find(graph.Graph, context.Get(author)!);
            var profile = AuthorProfile.Of(graph.Graph, row, context.Get(top));
            context.Results.WriteObject(profile, value => AuthorView.Show(context.Terminal, value,
                slice.AsTyped(context)));
            graph.RemarkOnOrigin(row);
            return Task.FromResult(0);
        });
        return command;
    }
}
