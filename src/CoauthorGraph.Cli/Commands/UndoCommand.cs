using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor undo</c>: takes one correction out again.</summary>
internal static class UndoCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("undo", "Take one correction out again");
        var id = new Argument<string>("id") { Description = "The correction, as 'coauthor decisions' lists it" };
        command.Add(id);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                var left = CorrectionOptions.Log(context).Remove([context.Get(id)!], cancellationToken);
                CorrectionOptions.Report(context, left, changed: []);
                context.Remark($"{context.Get(id)} is undone; {left.Count:N0} left.");
                return 0;
            },
            cancellationToken));
        return command;
    }
}
