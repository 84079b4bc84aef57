using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Health;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor doctor</c>: is everything as it should be.</summary>
internal static class DoctorCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("doctor", "Check the installation and the graph folder, or a Neo4j with --uri");
        var connection = Neo4jCommandConnection.AddInPlaceOfFolder(
            command, "A Neo4j to check in place of the graph folder");
        bind(command, async (context, cancellationToken) =>
        {
            var checks = connection.IsGiven(context)
                ? await CheckDatabaseAsync(context, connection, cancellationToken)
                : [.. Doctor.Run(context.GraphFolder, OpenedGraph.ProgramVersion, cancellationToken)];
            context.Results.WriteRows(checks);
            var failed = connection.IsGiven(context) ? ErrorCode.Remote : ErrorCode.GraphFolder;
            return checks.All(static check => check.Ok) ? 0 : (int)failed;
        });
        return command;
    }

    private static async Task<IReadOnlyList<HealthCheck>> CheckDatabaseAsync(
        CommandContext context, Neo4jCommandConnection connection, CancellationToken cancellationToken)
    {
        await using var remote = await connection.OpenAsync(context, cancellationToken);
        return await DatabaseDoctor.RunAsync(remote, cancellationToken);
    }
}
