using CoauthorGraph.Core.Remote;
using CoauthorGraph.Pipeline.Remote;

namespace CoauthorGraph.Pipeline.Health;

/// <summary>Checks a Neo4j that graphs are pushed to.</summary>
public static class DatabaseDoctor
{
    /// <summary>All checks, in order; writes nothing.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">It cannot be reached, or refuses.</exception>
    public static async Task<IReadOnlyList<HealthCheck>> RunAsync(
        RemoteGraph remote, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(remote);
        var status = await remote.StatusAsync(cancellationToken);
        var differences = await remote.CheckSchemaAsync(cancellationToken);
        return
        [
            new HealthCheck(
                "server", true, $"Neo4j {status.Server} at {status.Address}, database '{status.Database}'"),
            new HealthCheck("neo4j driver", true, RemoteGraph.Driver),
            differences.Count == 0
                ? new HealthCheck("schema", true, "constraints and indexes are as they should be")
                : new HealthCheck(
                    "schema", false,
                    $"{string.Join("; ", differences.Select(static difference => $"{difference.Name}: {difference.Found}"))}. "
                        + "'coauthor neo4j schema' applies what is missing."),
            Push(status),
            new HealthCheck(
                "content",
                true,
                string.Join(", ", status.Counts.Where(static count => count.Value > 0)
                    .Select(static count => $"{count.Value:N0} {count.Key}")) is { Length: > 0 } counts
                    ? counts
                    : "nothing of ours"),
            new HealthCheck(
                "graph data science",
                true,
                status.GraphDataScience is { } version
                    ? $"version {version}: 'coauthor analyze --engine gds' runs there"
                    : "not installed; analyses run here, on what is pulled"),
        ];
    }

    private static HealthCheck Push(DatabaseStatus status) => status.Complete switch
    {
        null => new HealthCheck("push", true, "Nothing was pushed yet; 'coauthor neo4j push' does that."),
        true => new HealthCheck(
            "push", true, $"snapshot {status.Snapshot} by coauthor {status.PushedBy}, finished {status.PushedAt}"),
        false => new HealthCheck(
            "push", false, $"Snapshot {status.Snapshot} is there in part; 'coauthor neo4j push' goes on with it."),
    };
}
