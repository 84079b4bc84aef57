using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
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
        var top = CommonOptions.Top(20, "authors");
        var doubtful = new Option<bool>("--doubtful")
        {
            Description = "The work for a curator, most valuable first: the least sure mention of each author",
        };
        var below = CheckedOption.Number("--below", new NumberRange<double>(0, 1), standard: 0.9);
        below.Description = "With --doubtful: only mentions less sure than this, from 0 to 1";
        below.HelpName = "P";
        command.Add(top);
        command.Add(doubtful);
        command.Add(below);
        command.RequireBeside(doubtful, below);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            if (context.Get(doubtful))
            {
                context.Results.WriteRows(
                    DoubtRow.Find(graph.Graph, context.Get(top), context.Get(below)),
                    whenEmpty: "Nothing is that doubtful.");
            }
            else
            {
                context.Results.WriteRows(
                    AuthorList.MostPapers(graph.Graph).Take(context.Get(top)), whenEmpty: "No authors.");
            }

            return Task.FromResult(0);
        });
        return command;
    }
}
