using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor paper</c>: one paper.</summary>
internal static class PaperCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "paper", "One paper: all fields, authors with their affiliations, and which source gave what");
        var paper = new Argument<string>("paper") { Description = "Id, DOI or arXiv identifier, or its title" };
        command.Add(paper);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            var details = PaperDetails.Of(
                graph.Graph, PaperLookup.Find(graph.Graph, context.Get(paper)!));
            context.Results.WriteObject(details, value => PaperView.Show(context.Terminal, value));
            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }
}
