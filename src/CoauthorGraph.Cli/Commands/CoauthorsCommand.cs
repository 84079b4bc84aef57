using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor coauthors</c>: who an author writes with.</summary>
internal static class CoauthorsCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("coauthors", "The co-authors of an author, strongest first");
        var author = new Argument<string>("author") { Description = "Name, id or ORCID" };
        command.Add(author);
        var list = ListOptions.AddTo(command, 20, "co-authors");
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            list.Require<CoauthorRow>(context);
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            var row = AuthorLookup.Find(graph.Graph, context.Get(author)!);
            list.Write(
                context,
                Coauthors.Of(graph.Graph, row),
                $"Co-authors of {graph.Graph.Authors.Name[row]}",
                "No co-authors.");
            graph.RemarkOnOrigin(row);
            return Task.FromResult(0);
        });
        return command;
    }
}
