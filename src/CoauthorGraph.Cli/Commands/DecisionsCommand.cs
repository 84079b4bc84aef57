using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Pipeline.Corrections;
using CoauthorGraph.Pipeline.Folders;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor decisions</c>: lists, takes in and hands out corrections.</summary>
internal static class DecisionsCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "decisions", "The corrections and whether they are in force; take them from a file, or write them to one");
        var import = new FileOption("--import", FileUse.Read)
        {
            Description = "Add the corrections of a file, one JSON object a line (- is standard input)",
            HelpName = "F",
        };
        var export = new FileOption("--export", FileUse.Write)
        {
            Description = "Write the corrections to a file, one JSON object a line (- is standard output)",
            HelpName = "F",
        };
        command.Add(import);
        command.Add(export);
        command.AllowOne(import, export);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                if (context.Get(import) is { } source)
                {
                    CorrectionOptions.Log(context).Repair(cancellationToken);
                    Import(context, source, cancellationToken);
                }
                else if (context.Get(export) is { } path)
                {
                    GraphFolders.RequireGraph(context.GraphFolder);
                    Check(context);
                    using var target = OutputTarget.Open(context, path);
                    DecisionJson.Write(target.Terminal.Output, GraphFolders.Decisions(context.GraphFolder));
                    target.Complete();
                }
                else
                {
                    GraphFolders.RequireGraph(context.GraphFolder);
                    Check(context);
                    context.Results.WriteRows(CorrectionRow.Of(context.GraphFolder), whenEmpty: "No corrections.");
                }

                return 0;
            },
            cancellationToken));
        return command;
    }

    private static void Check(CommandContext context)
    {
        context.RemarkOnInterruption();
        if (GraphFolders.CheckDecisions(context.GraphFolder) is { } word)
        {
            context.Remark(word);
        }
    }

    private static void Import(CommandContext context, string source, CancellationToken cancellationToken)
    {
        var decisions = Read(context, source);
        var results = CorrectionOptions.Log(context).Add(decisions, cancellationToken);
        var added = decisions.Select(static decision => decision.Id).ToHashSet(StringComparer.Ordinal);
        CorrectionOptions.Report(
            context, results, changed: [.. results.Where(result => added.Contains(result.Decision))]);
    }

    private static IReadOnlyList<Decision> Read(CommandContext context, string source)
    {
        using var reader = InputText.Open(context, source);
        return DecisionJson.ReadAll(reader, source == "-" ? "standard input" : source);
    }
}
