using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Gds;
using CoauthorGraph.Neo4j.Push;
using CoauthorGraph.Neo4j.Schema;

namespace CoauthorGraph.Neo4j.Status;

/// <summary>Finds out what a database holds of ours.</summary>
public static class StatusReader
{
    private static readonly string[] Labels = ["Paper", "Author", "Institution", "Topic", "Artifact"];

    private static readonly string[] Types =
        ["AUTHORED", "COAUTHORED", "AFFILIATED_WITH", "FROM", "ABOUT", "WORKS_ON", "BROADER", "PART_OF", "INTRODUCES"];

    /// <summary>Asks a database; milliseconds at any size.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">It refuses.</exception>
    public static async Task<DatabaseStatus> ReadAsync(
        Neo4jDatabase database, Connection.Neo4jSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(settings);
        var state = await PushLedger.ReadAsync(database, cancellationToken);
        return new DatabaseStatus
        {
            Address = settings.DisplayAddress,
            Database = settings.Database,
            Server = $"{database.Server.Version} {database.Server.Edition}".Trim(),
            GraphDataScience = await GdsLibrary.VersionAsync(database, cancellationToken),
            SchemaApplied = (await Neo4jSchema.CheckAsync(database, cancellationToken)).Count == 0,
            Snapshot = state?.Snapshot,
            Complete = state?.Complete,
            PushedAt = state?.FinishedAt,
            PushedBy = state?.ProgramVersion,
            Counts = await CountsAsync(database, cancellationToken),
        };
    }

    private static async Task<IReadOnlyDictionary<string, long>> CountsAsync(
        Neo4jDatabase database, CancellationToken cancellationToken)
    {
        var parts = Labels.Select(static label => $"MATCH (n:{label}) RETURN '{label}' AS what, count(n) AS count")
            .Concat(Types.Select(static type => $"MATCH ()-[r:{type}]->() RETURN '{type}' AS what, count(r) AS count"));
        var rows = await database.RowsAsync(
            Neo4jStatement.Read(string.Join(" UNION ALL ", parts)), cancellationToken);
        return rows.ToDictionary(static row => (string)row[0]!, static row => (long)row[1]!, StringComparer.Ordinal);
    }
}
