using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor papers</c>: the papers of the graph.</summary>
internal static class PapersCommand
{
    private const int AuthorsInTable = 5;

    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("papers", "Papers, newest first");
        var author = new Option<string?>("--author")
        {
            Description = "Only papers of this author",
            HelpName =
            "AUTHOR"
        };
        var top = CommonOptions.TopOfAll("papers");
        command.Add(author);
        command.Add(top);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            int? row = context.Get(author) is { } name ? AuthorLookup.Find(graph.Graph, name) : null;
            var most = context.Results.IsTable ? AuthorsInTable : int.MaxValue;
            context.Results.WriteRows(
                PaperList.All(graph.Graph, row, most).Take(context.Get(top) ?? int.MaxValue), whenEmpty: "No papers.");
            return Task.FromResult(0);
        });
        return command;
    }
}
