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
        command.Add(author);
        var list = ListOptions.AddTo(command, null, "papers");
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            list.Require<PaperSummary>(context);
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            int? row = context.Get(author) is { } name ? AuthorLookup.Find(graph.Graph, name) : null;
            var papers = context.Results.IsTable
                ? PaperList.All(graph.Graph, row, AuthorsInTable).Select(InWords)
                : PaperList.All(graph.Graph, row, int.MaxValue);
            list.Write(context, papers, whenEmpty: "No papers.");
            graph.RemarkOnOrigin(row);
            return Task.FromResult(0);
        });
        return command;
    }

    private static PaperSummary InWords(PaperSummary paper) => paper.MoreAuthors is { } more
        ? paper with { Authors = [.. paper.Authors, $"and {more} more"], MoreAuthors = null }
        : paper;
}
