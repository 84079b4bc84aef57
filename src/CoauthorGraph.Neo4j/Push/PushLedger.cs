using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Model;

namespace CoauthorGraph.Neo4j.Push;

/// <summary>
/// Keeps a push exact. The state node carries the run's token and the number of its last batch; every batch first takes
/// that node's lock, and does its work only if the token is still ours and the number is new. So a batch that is sent
/// again after a cut connection is done once, and a run that another one has overtaken writes nothing more.
/// </summary>
internal sealed class PushLedger
{
    private const string Fence =
        """
        MATCH (s:CoauthorGraphState {id: 'push'}) SET s.touched = timestamp()
        WITH s WHERE s.run = $run AND s.batch < $batch SET s.batch = $batch
        WITH s
        """;

    private readonly Neo4jDatabase _database;
    private readonly string _run;
    private long _batch;

    private PushLedger(Neo4jDatabase database, string run)
    {
        _database = database;
        _run = run;
    }

    /// <summary>What the database remembers, or null where nothing was ever pushed.</summary>
    public static async Task<PushState?> ReadAsync(Neo4jDatabase database, CancellationToken cancellationToken)
    {
        var rows = await database.RowsAsync(
            Neo4jStatement.Read(
                """
                MATCH (s:CoauthorGraphState {id: 'push'})
                RETURN s.snapshot, s.contentHash, s.complete, s.programVersion, toString(s.finishedAt), s.seen,
                       s.maxAuthors
                """),
            cancellationToken);
        return rows is [var row, ..]
            ? new PushState
            {
                Snapshot = row[0] as string,
                ContentHash = row[1] is long hash ? hash : 0,
                Complete = row[2] is true,
                ProgramVersion = row[3] as string,
                FinishedAt = row[4] as string,
                Seen = row[5] as string,
                MaxAuthors = row[6] is long most ? (int)most : null,
            }
            : null;
    }

    /// <summary>Takes the database for a run of ours; one that is still running will find out.</summary>
    public static async Task<PushLedger> BeginAsync(
        Neo4jDatabase database, SnapshotInfo snapshot, string programVersion, CancellationToken cancellationToken)
    {
        var rows = await database.RowsAsync(
            Neo4jStatement.Write(
                """
                MERGE (s:CoauthorGraphState {id: 'push'})
                SET s.run = randomUUID(), s.batch = 0, s.complete = false, s.snapshot = $snapshot,
                    s.programVersion = $version, s.maxAuthors = $maxAuthors
                RETURN s.run
                """,
                ("snapshot", snapshot.Id), ("version", programVersion), ("maxAuthors", snapshot.MaxAuthors)) with
            { Repeatable = true },
            cancellationToken);
        return new PushLedger(database, (string)rows[0][0]!);
    }

    /// <summary>Runs one batch: <paramref name="work"/> follows <c>UNWIND $rows AS r</c>.</summary>
    /// <returns>What it changed, or null when an earlier sending had done it already.</returns>
    /// <exception cref="CoauthorGraphException">Another push has taken the database over.</exception>
    public async Task<Neo4jCounters?> RunAsync(
        string work, System.Collections.IEnumerable rows, Action<object?[]>? onRow,
        CancellationToken cancellationToken)
    {
        var statement = new Neo4jStatement($"{Fence}\nUNWIND $rows AS r\n{work}")
        {
            Parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["run"] = _run,
                ["batch"] = ++_batch,
                ["rows"] = rows,
            },
            Repeatable = true,
            PlainRows = true,
        };
        var retries = _database.Retries;
        var summary = await _database.RunAsync(statement, onRow, cancellationToken);

        // Beside its own time the batch sets its number: one property alone means that the fence held it back.
        if (summary.Counters.PropertiesSet > 1)
        {
            return summary.Counters;
        }

        var state = await _database.RowsAsync(
            Neo4jStatement.Read("MATCH (s:CoauthorGraphState {id: 'push'}) RETURN s.run, s.batch"), cancellationToken);
        return state is [[string run, long batch], ..] && run == _run && batch == _batch && _database.Retries > retries
            ? null
            : throw new CoauthorGraphException(
                ErrorCode.Remote,
                $"Another push has taken over the {_database.Name}; this one stops, run it again when that one is done.");
    }

    /// <summary>Notes that both sides are equal.</summary>
    public async Task CompleteAsync(long contentHash, string seen, CancellationToken cancellationToken) =>
        await _database.RunAsync(
            Neo4jStatement.Write(
                """
                MATCH (s:CoauthorGraphState {id: 'push'}) WHERE s.run = $run
                SET s.complete = true, s.contentHash = $hash, s.seen = $seen, s.finishedAt = datetime()
                """,
                ("run", _run), ("hash", contentHash), ("seen", seen)) with
            { Repeatable = true },
            onRow: null,
            cancellationToken);

    /// <summary>Counts of our labels and types there, from the server's count store: milliseconds at any
    /// size.</summary>
    public static async Task<string> SeenAsync(
        Neo4jDatabase database, GraphModel model, CancellationToken cancellationToken)
    {
        var parts = model.Nodes.Select(static table =>
                $"MATCH (n:{table.Label}) RETURN '{table.Label}' AS what, count(n) AS count")
            .Concat(model.Relationships.Select(static table =>
                $"MATCH ()-[r:{table.Type}]->() RETURN '{table.Type}' AS what, count(r) AS count"));
        var counts = await database.RowsAsync(
            Neo4jStatement.Read(string.Join(" UNION ALL ", parts)), cancellationToken);
        return string.Join(' ', counts.Select(static row => $"{row[0]}={row[1]}"));
    }
}
