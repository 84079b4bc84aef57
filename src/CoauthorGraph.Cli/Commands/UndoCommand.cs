using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor undo</c>: takes corrections out again.</summary>
internal static class UndoCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("undo", "Take corrections out again");
        var argument = new Argument<string[]>("id")
        {
            Description = "The corrections, as 'coauthor decisions' lists them; all go, or none where one is not there",
            Arity = ArgumentArity.OneOrMore,
        };
        command.Add(argument);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                var ids = context.Get(argument)!.Distinct(StringComparer.Ordinal).ToArray();
                var left = CorrectionOptions.Log(context).Remove(ids, cancellationToken);
                CorrectionOptions.Report(context, left, changed: []);
                var undone = ids.Length == 1 ? $"{ids[0]} is undone" : $"{ids.Length:N0} corrections are undone";
                context.Remark($"{undone}; {left.Count:N0} left.");
                return 0;
            },
            cancellationToken));
        return command;
    }
}
