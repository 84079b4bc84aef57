using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Neo4j.Client;

namespace CoauthorGraph.Neo4j.Push;

/// <summary>Brings a result of an analysis over as a property of the authors. Only values that differ are
/// written.</summary>
public static class AuthorScores
{
    private const int BatchSize = 20_000;

    /// <summary>The properties that results may have; they are ours, and leave with our label.</summary>
    public static IReadOnlyList<string> Properties { get; } =
    [
        "degree", "pagerank", "betweenness", "betweennessApprox", "closeness", "harmonic", "eigenvector", "katz", "hits",
        "kcore", "component", "triangles", "clustering", "louvain", "leiden", "labelPropagation",
    ];

    /// <summary>Writes one property of all authors that were pushed.</summary>
    /// <param name="database">Where to.</param>
    /// <param name="graph">The graph that was pushed.</param>
    /// <param name="property">One of <see cref="Properties"/>.</param>
    /// <param name="values">A 64-bit integer or a double for each author row.</param>
    /// <param name="progress">Where progress is reported, or null.</param>
    /// <param name="cancellationToken">Stops it; running it again goes on.</param>
    /// <returns>Number of values written.</returns>
    /// <exception cref="CoauthorGraphException">The database refuses, or another push took it over.</exception>
    public static async Task<long> WriteAsync(
        Neo4jDatabase database, KnowledgeGraph graph, string property, IReadOnlyList<object> values,
        IProgress<ProgressReport>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(values);
        if (!Properties.Contains(property, StringComparer.Ordinal))
        {
            throw new ArgumentException($"'{property}' is no property for results", nameof(property));
        }

        // No push may come between what is read and what is written: its token would be another.
        var run = await PushLedger.RunThereAsync(database, cancellationToken);
        var changed = await ChangedAsync(database, graph, property, values, cancellationToken);
        var written = 0L;
        foreach (var chunk in changed.Chunk(BatchSize))
        {
            var done = await database.NumberAsync(
                Neo4jStatement.Write(
                    $"""
                    MATCH (s:CoauthorGraphState WHERE s.id = 'push') SET s.touched = timestamp()
                    WITH s WHERE s.run = $run
                    UNWIND $rows AS r MATCH (a:Author) WHERE elementId(a) = r[0] SET a.{property} = r[1]
                    RETURN count(*)
                    """,
                    ("run", run), ("rows", chunk)) with
                { Repeatable = true },
                cancellationToken);
            if (done < chunk.Length && await PushLedger.RunThereAsync(database, cancellationToken) != run)
            {
                throw new CoauthorGraphException(
                    ErrorCode.Remote,
                    $"Another push has taken over the {database.Name}; '{property}' is there in part, write it again when "
                        + "that one is done.");
            }

            written += done;
            progress?.Report(new ProgressReport($"writing {property}", written, changed.Count));
        }

        return written;
    }

    private static async Task<List<object?[]>> ChangedAsync(
        Neo4jDatabase database, KnowledgeGraph graph, string property, IReadOnlyList<object> values,
        CancellationToken cancellationToken)
    {
        var changed = new List<object?[]>();
        await database.RunAsync(
            Neo4jStatement.Read(
                $"MATCH (a:Author) WHERE a.coauthorHash IS NOT NULL RETURN elementId(a), a.id, a.{property}")
                with
            { PlainRows = true },
            row =>
            {
                var author = graph.Authors.Id.Find((string)row[1]!);
                if (author >= 0 && !Equals(row[2], values[author]))
                {
                    changed.Add([row[0], values[author]]);
                }
            },
            cancellationToken,
            changed.Clear);
        return changed;
    }
}
