using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Pipeline.Ingest;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor remove</c>: takes papers out of the graph.</summary>
internal static class RemoveCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("remove", "Take papers out of the graph; files read before do not bring them back");
        var papers = new Argument<string[]>("paper")
        {
            Description = "Ids of papers, as 'coauthor papers' shows them",
            Arity = ArgumentArity.OneOrMore,
        };
        command.Add(papers);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                var summary = PaperRemoval.Run(
                    context.GraphFolder,
                    context.Get(papers)!,
                    context.Threads,
                    OpenedGraph.ProgramVersion,
                    context.Remark,
                    context.Progress,
                    cancellationToken);
                context.Progress.Clear();
                context.Results.WriteObject(summary);
                return 0;
            },
            cancellationToken));
        return command;
    }
}
