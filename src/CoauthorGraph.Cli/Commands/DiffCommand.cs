using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Questions.Comparison;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor diff</c>: what changed from one graph or snapshot to another.</summary>
internal static class DiffCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("diff", "New, lost and changed papers, authors and edges between two graphs");
        var older = new Argument<string>("older")
        {
            Description = "A graph folder, or a snapshot of this one by its id",
        };
        var newer = new Argument<string>("newer")
        {
            Description = "The same (default: the current snapshot of this graph folder)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        command.Add(older);
        command.Add(newer);
        bind(command, (context, cancellationToken) =>
        {
            context.RemarkOnInterruption();
            using var before = Open(context, context.Get(older)!);
            using var after = context.Get(newer) is { } name
                ? Open(context, name)
                : GraphFolders.Open(context.GraphFolder);
            context.Results.WriteRows(
                GraphComparison.Compare(before, after).Select(change =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return change;
                }),
                whenEmpty: "No differences.");
            return Task.FromResult(0);
        });
        return command;
    }

    // A name of digits is a snapshot of this folder, unless there is a folder of that name.
    private static KnowledgeGraph Open(CommandContext context, string name) =>
        !Directory.Exists(name) && name.All(char.IsAsciiDigit)
            ? GraphFolders.Open(context.GraphFolder, name.PadLeft(6, '0'))
            : GraphFolders.Open(name);
}
