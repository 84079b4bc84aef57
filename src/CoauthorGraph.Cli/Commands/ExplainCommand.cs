using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Pipeline.Identities;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor explain</c>: why these mentions are one author, or why these two are not.</summary>
internal static class ExplainCommand
{
    private const int OfATable = 5;

    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("explain",
            "Why mentions are one author, or why two authors are not one: evidence with weights");
        var first = new Argument<string>("author") { Description = "Name, id or ORCID" };
        var second = new Argument<string?>("other")
        {
            Description = "Another author, to see what parts the two",
            Arity = ArgumentArity.ZeroOrOne,
        };
        command.Add(first);
        command.Add(second);
        var top = CheckedOption.Whole("--top", 1);
        top.Description =
            $"Of many mentions show so many, the least sure first (default: {OfATable} in a table, else all)";
        command.Add(top);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            var row = AuthorLookup.Find(graph.Graph, context.Get(first)!);
            int? otherRow = context.Get(second) is { } other ? AuthorLookup.Find(graph.Graph, other) : null;
            var answers = new IdentityAnswers(graph.Graph, graph.Folder, cancellationToken);
            if (otherRow is { } secondRow)
            {
                var pair = answers.OfPair(row, secondRow);
                context.Results.WriteObject(pair, value => ExplanationView.Show(context.Terminal, value));
            }
            else
            {
                var author = answers.OfAuthor(row);
                var most = context.Get(top) ?? (context.Results.IsTable ? OfATable : int.MaxValue);
                if (author.Mentions.Count > most)
                {
                    author = author with
                    {
                        Mentions = [.. author.Mentions.OrderBy(static mention => mention.Confidence).Take(most)],
                    };
                }

                context.Results.WriteObject(author, value => ExplanationView.Show(context.Terminal, value));
            }

            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }
}
