using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.Corrections;
using CoauthorGraph.Pipeline.Folders;

namespace CoauthorGraph.Cli.Options;

/// <summary>What every correction is given: who, when, why; and the way it is put in force.</summary>
internal sealed class CorrectionOptions
{
    private readonly Option<string> _by = new("--by")
    {
        Description = "Who decides (default: the user who runs this)",
        HelpName = "NAME",
        DefaultValueFactory = static _ => Environment.UserName,
    };

    private readonly Option<DateOnly?> _date = CheckedOption.Day("--date");

    private readonly Option<string> _reason = new("--reason")
    {
        Description = "Why, for those who read it later",
        HelpName = "TEXT",
        DefaultValueFactory = static _ => "",
    };

    public static CorrectionOptions AddTo(Command command)
    {
        var options = new CorrectionOptions();
        options._date.Description = "The day of the decision (default: today)";
        command.Add(options._by);
        command.Add(options._date);
        command.Add(options._reason);
        return options;
    }

    /// <summary>Makes a correction of the current graph, puts it in force, and says what became of it.</summary>
    public int Apply(
        CommandContext context, Func<Corrector, Decision> decide, CancellationToken cancellationToken)
    {
        var day = context.Get(_date) ?? DateOnly.FromDateTime(context.Time.GetLocalNow().DateTime);
        Decision decision;
        Log(context).Repair(cancellationToken);
        using (var graph = GraphFolders.Open(context.GraphFolder))
        {
            decision = decide(new Corrector(
                graph, context.Get(_by)!, PartialDate.Of(day.Year, day.Month, day.Day), context.Get(_reason)!));
        }

        var results = Log(context).Add([decision], cancellationToken);
        Report(context, results, changed: [results[^1]]);
        return 0;
    }

    /// <summary>The corrections of the graph folder of a command.</summary>
    public static CorrectionLog Log(CommandContext context) =>
        new(context.GraphFolder, context.Threads, OpenedGraph.ProgramVersion, context.Remark, context.Progress);

    /// <summary>Writes what became of the changed corrections, and remarks on all others that do not fit.</summary>
    public static void Report(
        CommandContext context, IReadOnlyList<CorrectionResult> all, IReadOnlyList<CorrectionResult> changed)
    {
        context.Progress.Clear();
        foreach (var result in all.Except(changed).Where(static result => !result.Applied))
        {
            context.Remark(result.Message);
        }

        context.Results.WriteRows(changed);
    }
}
