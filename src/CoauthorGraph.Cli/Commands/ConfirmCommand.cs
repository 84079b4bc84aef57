using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor confirm</c>: the mentions of an author are one person.</summary>
internal static class ConfirmCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("confirm", "Decide that the mentions of an author are one person, for certain");
        var author = new Argument<string>("author") { Description = "Name, id or ORCID" };
        command.Add(author);
        var options = CorrectionOptions.AddTo(command);
        bind(command, (context, cancellationToken) => Task.Run(
            () => options.Apply(context, corrector => corrector.Confirm(context.Get(author)!), cancellationToken),
            cancellationToken));
        return command;
    }
}
