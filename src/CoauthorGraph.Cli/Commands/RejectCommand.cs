using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor reject</c>: two authors are not one, whatever the evidence will say.</summary>
internal static class RejectCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("reject", "Decide that two authors are not one, whatever the evidence will say");
        var first = new Argument<string>("first") { Description = "Name, id or ORCID" };
        var second = new Argument<string>("second") { Description = "Name, id or ORCID" };
        command.Add(first);
        command.Add(second);
        var options = CorrectionOptions.AddTo(command);
        bind(command, (context, cancellationToken) => Task.Run(
            () => options.Apply(
                context,
                corrector => corrector.Reject(context.Get(first)!, context.Get(second)!),
                cancellationToken),
            cancellationToken));
        return command;
    }
}
