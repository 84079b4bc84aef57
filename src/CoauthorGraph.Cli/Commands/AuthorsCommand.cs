using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Pipeline.Identities;
using CoauthorGraph.Questions.Authors;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor authors</c>: the authors of the graph, or the mentions that a curator should look at.</summary>
internal static class AuthorsCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "authors", "The authors, most papers first; with --doubtful the identities most worth checking");
        var doubtful = new Option<bool>("--doubtful")
        {
            Description = "The work for a curator, most valuable first: the least sure mention of each author, "
                + "probable doubles, and authors who have one ORCID",
        };
        var below = CheckedOption.Number("--below", new NumberRange<double>(0, 1), standard: 0.9);
        below.Description = "With --doubtful: of mentions only those less sure than this, from 0 to 1";
        below.HelpName = "P";
        command.Add(doubtful);
        command.Add(below);
        command.RequireBeside(doubtful, below);
        var list = ListOptions.AddTo(command, 20, "authors");
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            if (context.Get(doubtful))
            {
                list.Require<DoubtRow>(context);
                using var doubted = OpenedGraph.Open(context, slice, cancellationToken);
                var found = DoubtRow.Find(doubted.Graph, context.Get(below), cancellationToken);
                if (context.Results.IsTable && !list.Chooses(context))
                {
                    DoubtView.Show(context.Terminal, [.. list.Ordered(context, found)]);
                    list.RemarkOnMore(context, found);
                }
                else
                {
                    list.Write(context, found, whenEmpty: "Nothing is that doubtful.");
                }

                doubted.RemarkOnOrigin();
                return Task.FromResult(0);
            }

            list.Require<AuthorSummary>(context);
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            list.Write(context, AuthorList.MostPapers(graph.Graph), whenEmpty: "No authors.");
            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }
}
