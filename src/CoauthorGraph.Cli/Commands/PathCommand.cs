using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Questions.Connections;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor path</c>: how two people connect.</summary>
internal static class PathCommand
{
    private const int MostPaths = 100;

    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("path", "How two people connect, each step with a paper that proves it");
        var first = new Argument<string>("first") { Description = "Name, id or ORCID of one author" };
        var second = new Argument<string>("second") { Description = "Name, id or ORCID of the other" };
        var k = CheckedOption.Number("--k", new NumberRange<int>(1, MostPaths), standard: 1);
        k.Description = "How many paths, shortest first";
        var weighted = new Option<bool>("--weighted")
        {
            Description =
            "Prefer strong co-authorships: a step is 1/weight long"
        };
        command.Add(first);
        command.Add(second);
        command.Add(k);
        command.Add(weighted);
        var without = new Option<string[]>("--without")
        {
            Description = "Only paths that do not lead over this author; may be given more than once",
            HelpName = "AUTHOR",
        };
        command.Add(without);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            var paths = CollaborationPath.Find(
                graph.Graph,
                AuthorLookup.Find(graph.Graph, context.Get(first)!),
                AuthorLookup.Find(graph.Graph, context.Get(second)!),
                context.Get(k),
                context.Get(weighted),
                cancellationToken,
                [.. (context.Get(without) ?? []).Select(name => AuthorLookup.Find(graph.Graph, name))]);
            if (context.Results.IsTable)
            {
                PathView.Show(context.Terminal, paths);
            }
            else if (context.Results.IsCsv)
            {
                context.Results.WriteRows(PathStepLine.Of(paths));
            }
            else
            {
                context.Results.WriteRows(paths);
            }

            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }
}
