using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Client;

namespace CoauthorGraph.Neo4j.Push;

/// <summary>
/// One of the ways on which batches go side by side, with a node of its own there that carries the run's token and the
/// number of the lane's last batch. Every batch first takes that node's lock, and does its work only if the token is
/// still ours and the number is new. So a batch that is sent again after a cut connection is done once, and a run that
/// another one has overtaken writes nothing more. Takes one batch at a time.
/// </summary>
internal sealed class PushLane(Neo4jDatabase database, string run, string id)
{
    private const string Fence =
        """
        MATCH (s:CoauthorGraphState {id: $lane}) SET s.touched = timestamp()
        WITH s WHERE s.run = $run AND s.batch < $batch SET s.batch = $batch
        WITH s
        """;

    private long _batch;

    /// <summary>Runs one batch.</summary>
    /// <returns>What it changed, or null when an earlier sending had done it already.</returns>
    /// <exception cref="CoauthorGraphException">Another push has taken the database over.</exception>
    public async Task<Neo4jCounters?> RunAsync(
        PushBatch batch, Action<object?[]>? onRow, CancellationToken cancellationToken)
    {
        var statement = new Neo4jStatement($"{Fence}\nUNWIND $rows AS r\n{batch.Work}")
        {
            Parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["lane"] = id,
                ["run"] = run,
                ["batch"] = ++_batch,
                ["rows"] = batch.Rows,
                ["prefix"] = batch.Prefix,
            },
            Repeatable = true,
            PlainRows = true,
        };
        // Rows are handed on when all are there: what a cut answer said is read again.
        var rows = new List<object?[]>();
        var summary = await database.RunAsync(
            statement, onRow is null ? null : rows.Add, cancellationToken, rows.Clear);
        rows.ForEach(row => onRow!(row));

        // Beside its own time the batch sets its number: one property alone means that the fence held it back.
        if (summary.Counters.PropertiesSet > 1)
        {
            return summary.Counters;
        }

        var state = await database.RowsAsync(
            Neo4jStatement.Read("MATCH (s:CoauthorGraphState {id: $lane}) RETURN s.run, s.batch", ("lane", id)),
            cancellationToken);
        return state is [[string holder, long last], ..] && holder == run && last == _batch
            ? null
            : throw new CoauthorGraphException(
                ErrorCode.Remote,
                $"Another push has taken over the {database.Name}; this one stops, run it again when that one is done.");
    }
}
