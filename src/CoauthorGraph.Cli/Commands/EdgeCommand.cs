using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Questions.Connections;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor edge</c>: the papers behind one co-authorship.</summary>
internal static class EdgeCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("edge", "The papers behind one co-authorship");
        var first = new Argument<string>("first") { Description = "Name, id or ORCID of one author" };
        var second = new Argument<string>("second") { Description = "Name, id or ORCID of the other" };
        command.Add(first);
        command.Add(second);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            var edge = EdgeDetails.Of(
                graph.Graph,
                AuthorLookup.Find(graph.Graph, context.Get(first)!),
                AuthorLookup.Find(graph.Graph, context.Get(second)!));
            if (context.Results.IsCsv)
            {
                context.Results.WriteRows(edge.PaperList);
            }
            else
            {
                context.Results.WriteObject(edge, value => EdgeView.Show(context.Terminal, value));
            }

            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }
}
