using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor split</c>: some mentions of an author are another person.</summary>
internal static class SplitCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("split", "Decide that some mentions of an author are another person");
        var author = new Argument<string>("author") { Description = "Name, id or ORCID" };
        var mentions = new Option<string[]>("--mentions", "-m")
        {
            Description = "The mentions that leave: PAPER or PAPER:POSITION, as 'explain' and 'mentions' show them",
            HelpName = "MENTION…",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        command.Add(author);
        command.Add(mentions);
        var options = CorrectionOptions.AddTo(command);
        bind(command, (context, cancellationToken) => Task.Run(
            () => options.Apply(
                context,
                corrector => corrector.Split(context.Get(author)!, context.Get(mentions)!),
                cancellationToken),
            cancellationToken));
        return command;
    }
}
