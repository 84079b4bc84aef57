using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor merge</c>: these authors are one.</summary>
internal static class MergeCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("merge", "Decide that authors are one; kept, and applied again at every ingest");
        var authors = new Argument<string[]>("author")
        {
            Description = "Two or more names, ids or ORCIDs",
            Arity = new ArgumentArity(2, 10_000),
        };
        command.Add(authors);
        var options = CorrectionOptions.AddTo(command);
        bind(command, (context, cancellationToken) => Task.Run(
            () => options.Apply(context, corrector => corrector.Merge(context.Get(authors)!), cancellationToken),
            cancellationToken));
        return command;
    }
}
