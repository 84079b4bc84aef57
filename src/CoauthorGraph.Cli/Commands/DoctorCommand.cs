using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Health;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor doctor</c>: is everything as it should be, and what can be mended.</summary>
internal static class DoctorCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "doctor", "Check the installation and everything in the graph folder, or a Neo4j with --uri");
        var quick = new Option<bool>("--quick")
        {
            Description = "Look at names, lengths and what was changed since it was written; do not read every file",
        };
        var repair = new Option<bool>("--repair")
        {
            Description = "Set damaged snapshots aside and make the current one anew from the store, then check",
        };
        command.Add(quick);
        command.Add(repair);
        var connection = Neo4jCommandConnection.AddInPlaceOfFolder(
            command, "A Neo4j to check in place of the graph folder");
        bind(command, async (context, cancellationToken) =>
        {
            if (connection.IsGiven(context))
            {
                RequireFolder(context.Get(quick), context.Get(repair));
                return Report(
                    context, await CheckDatabaseAsync(context, connection, cancellationToken), ErrorCode.Remote);
            }

            if (context.Get(repair))
            {
                Repair(context, cancellationToken);
            }

            return Report(
                context,
                [.. Doctor.Run(
                    context.GraphFolder, OpenedGraph.ProgramVersion, context.Get(quick), cancellationToken)],
                ErrorCode.GraphFolder);
        });
        return command;
    }

    // What cannot be mended is among what is found afterwards.
    private static void Repair(CommandContext context, CancellationToken cancellationToken)
    {
        try
        {
            Doctor.Repair(
                context.GraphFolder, context.Threads, OpenedGraph.ProgramVersion, context.Remark, context.Progress,
                cancellationToken);
        }
        catch (CoauthorGraphException failure)
        {
            context.Remark(failure.Message);
        }

        context.Progress.Clear();
    }

    private static void RequireFolder(bool quick, bool repair)
    {
        if (quick || repair)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"{(quick ? "--quick" : "--repair")} is for a graph folder; leave it out with --uri.");
        }
    }

    private static int Report(CommandContext context, IReadOnlyList<HealthCheck> checks, ErrorCode failed)
    {
        context.Results.WriteRows(checks);
        return checks.All(static check => check.Ok) ? 0 : (int)failed;
    }

    private static async Task<IReadOnlyList<HealthCheck>> CheckDatabaseAsync(
        CommandContext context, Neo4jCommandConnection connection, CancellationToken cancellationToken)
    {
        await using var remote = await connection.OpenAsync(context, cancellationToken);
        return await DatabaseDoctor.RunAsync(remote, cancellationToken);
    }
}
