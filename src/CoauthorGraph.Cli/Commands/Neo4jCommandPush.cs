using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Pipeline.Neo4jScores;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor neo4j push</c>: the graph, or what changed of it, into a database.</summary>
internal static class Neo4jCommandPush
{
    private const int SmallestBatch = 100;
    private const int LargestBatch = 1_000_000;
    private const int MostLanes = 64;

    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "push", "Bring the graph, or what changed of it, into the database; goes on where it was interrupted");
        var full = new Option<bool>("--full")
        {
            Description = "Write every node again and look at every relationship, whatever was pushed before",
        };
        var standard = new PushOptions();
        var batch = CheckedOption.Number(
            "--batch", new NumberRange<int>(SmallestBatch, LargestBatch), standard.BatchSize);
        batch.Description = "Relationships in a transaction";
        var lanes = CheckedOption.Number("--connections", new NumberRange<int>(1, MostLanes), standard.Lanes);
        lanes.Description = "Transactions under way at once";
        var snapshot = new Option<string?>("--snapshot")
        {
            Description = "An older snapshot of the graph folder",
            HelpName = "ID",
        };
        var takeOver = new Option<bool>("--take-over")
        {
            Description = "Nodes with our labels and a text as id are ours, as after a bulk import of our export",
        };
        var with = new Option<string?>("--with")
        {
            Description = "Also analyse, and write the results as properties of the authors: names of 'analyze' "
                + "separated by commas, such as pagerank,leiden,betweenness",
            HelpName = "NAMES",
        };
        command.Add(full);
        command.Add(with);
        command.Add(takeOver);
        command.Add(batch);
        command.Add(lanes);
        command.Add(snapshot);
        var connection = Neo4jCommandConnection.AddTo(command);
        bind(command, async (context, cancellationToken) =>
        {
            var analyses = AuthorAnalyses.Parse(context.Get(with));
            context.RemarkOnInterruption();
            using var graph = GraphFolders.Open(context.GraphFolder, context.Get(snapshot));
            await using var remote = await connection.OpenAsync(context, cancellationToken);
            var options = new PushOptions
            {
                Full = context.Get(full),
                TakeOver = context.Get(takeOver),
                BatchSize = context.Get(batch),
                Lanes = context.Get(lanes),
                ProgramVersion = OpenedGraph.ProgramVersion,
            };
            var summary = await Task.Run(
                () => remote.PushAsync(graph, options, context.Time, context.Progress, cancellationToken),
                cancellationToken);
            var written = await Task.Run(
                () => AuthorAnalyses.PushAsync(
                    remote, graph, analyses, context.Threads, context.Progress, cancellationToken),
                cancellationToken);
            context.Progress.Clear();
            context.Results.WriteObject(summary);
            Report(context, summary);
            foreach (var (property, count) in written)
            {
                context.Remark($"{count} authors have a new value of '{property}'.");
            }

            return 0;
        });
        return command;
    }

    private static void Report(CommandContext context, PushSummary summary)
    {
        foreach (var node in summary.Released)
        {
            context.Remark(
                $"{node.Label} '{node.Id}' is gone here, but others use it there: it stays as {node.ElementId} without our "
                    + "label and properties.");
        }

        if (summary.Differences is [var first, ..])
        {
            throw new CoauthorGraphException(
                ErrorCode.Remote,
                $"After the push {summary.Differences.Count} numbers differ, the first is {first.What}: {first.Here} here, "
                    + $"{first.There} there; somebody else writes to the database, push again with --full.");
        }

        context.Remark(summary.Unchanged
            ? $"Snapshot {summary.Snapshot} is there already; nothing was sent."
            : $"Both sides are equal: snapshot {summary.Snapshot}.");
    }
}
