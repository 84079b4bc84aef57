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
        var top = CommonOptions.Top(20, "co-authors");
        command.Add(author);
        command.Add(top);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            var row = AuthorLookup.Find(graph.Graph, context.Get(author)!);
            context.Results.WriteRows(
                Coauthors.Of(graph.Graph, row, context.Get(top)),
                $"Co-authors of {graph.Graph.Authors.Name[row]}",
                "No co-authors.");
            graph.RemarkOnMissingData(row);
            return Task.FromResult(0);
        });
        return command;
    }
}
