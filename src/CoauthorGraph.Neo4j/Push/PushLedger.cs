using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Model;

namespace CoauthorGraph.Neo4j.Push;

/// <summary>
/// What a database remembers of pushes. A push takes it over by putting a new token on its node and on those of its
/// lanes; the batches of a push that was running then find another token, or no node.
/// </summary>
internal sealed class PushLedger
{
    private readonly Neo4jDatabase _database;
    private readonly string _run;

    private PushLedger(Neo4jDatabase database, string run, int lanes)
    {
        _database = database;
        _run = run;
        Lanes = new PushLanes(
            [.. Enumerable.Range(1, lanes).Select(lane => new PushLane(database, run, LaneId(lane)))]);
    }

    /// <summary>The ways on which batches go.</summary>
    public PushLanes Lanes { get; }

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

    /// <summary>The token of the push that was last, or is running; null where nothing was ever pushed.</summary>
    public static async Task<string?> RunThereAsync(Neo4jDatabase database, CancellationToken cancellationToken) =>
        (await database.RowsAsync(
            Neo4jStatement.Read("MATCH (s:CoauthorGraphState {id: 'push'}) RETURN s.run"), cancellationToken))
            is [[string run, ..], ..]
            ? run
            : null;

    /// <summary>Takes the database for a run of ours; one that is still running will find out.</summary>
    public static async Task<PushLedger> BeginAsync(
        Neo4jDatabase database, SnapshotInfo snapshot, PushOptions options, CancellationToken cancellationToken)
    {
        var rows = await database.RowsAsync(
            Neo4jStatement.Write(
                """
                MERGE (s:CoauthorGraphState {id: 'push'})
                SET s.run = randomUUID(), s.complete = false, s.snapshot = $snapshot,
                    s.programVersion = $version, s.maxAuthors = $maxAuthors
                WITH s
                CALL (s) {
                  MATCH (old:CoauthorGraphState) WHERE old.id STARTS WITH 'push lane ' AND NOT old.id IN $lanes
                  DELETE old
                }
                WITH s
                UNWIND $lanes AS id
                MERGE (l:CoauthorGraphState {id: id})
                SET l.run = s.run, l.batch = 0
                RETURN DISTINCT s.run
                """,
                ("snapshot", snapshot.Id), ("version", options.ProgramVersion), ("maxAuthors", snapshot.MaxAuthors),
                ("lanes", Enumerable.Range(1, options.Lanes).Select(LaneId).ToArray())) with
            { Repeatable = true },
            cancellationToken);
        return new PushLedger(database, (string)rows[0][0]!, options.Lanes);
    }

    /// <summary>Notes that both sides are equal.</summary>
    public async Task CompleteAsync(long contentHash, string seen, CancellationToken cancellationToken) =>
        await _database.RunAsync(
            Neo4jStatement.Write(
                """
                MATCH (s:CoauthorGraphState {id: 'push'}) WHERE s.run = $run
                SET s.complete = true, s.contentHash = $hash, s.seen = $seen, s.finishedAt = datetime()
                WITH s
                MATCH (l:CoauthorGraphState {run: s.run}) WHERE l.id STARTS WITH 'push lane '
                DELETE l
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

    private static string LaneId(int lane) => string.Create(CultureInfo.InvariantCulture, $"push lane {lane}");
}
