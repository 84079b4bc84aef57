using System.CommandLine;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Pipeline.Remote;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor neo4j schema</c>: constraints and indexes.</summary>
internal static class Neo4jCommandSchema
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("schema", "Make our constraints and indexes, or say what differs");
        var check = new Option<bool>("--check") { Description = "Change nothing; exit code 5 when something differs" };
        command.Add(check);
        var connection = Neo4jCommandConnection.AddTo(command);
        bind(command, async (context, cancellationToken) =>
        {
            await using var remote = await connection.OpenAsync(context, cancellationToken);
            if (context.Get(check))
            {
                var differences = await remote.CheckSchemaAsync(cancellationToken);
                context.Results.WriteRows(
                    differences, whenEmpty: $"The schema is version {RemoteGraph.SchemaVersion}, as it should be.");
                return differences.Count == 0 ? 0 : (int)Core.Errors.ErrorCode.Remote;
            }

            var made = await remote.ApplySchemaAsync(cancellationToken);
            context.Results.WriteRows(
                made, whenEmpty: $"The schema was version {RemoteGraph.SchemaVersion} already; nothing was done.");
            context.Remark($"Schema version {RemoteGraph.SchemaVersion}: {made.Count} constraints and indexes made.");
            return 0;
        });
        return command;
    }
}
