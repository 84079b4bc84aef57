using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Model;
using CoauthorGraph.Neo4j.Schema;

namespace CoauthorGraph.Neo4j.Push;

/// <summary>
/// Makes a database hold a graph: what is new is made, what differs is written, what is gone is deleted, what others
/// added stays. It reads what is there and sends the difference, so it can be killed at any moment and run again; when
/// nothing changed since the last push it only asks for counts. Memory: 16 bytes a node and, when something is there
/// already, about 60 bytes a relationship of the largest type.
/// </summary>
public sealed class GraphPush
{
    private readonly Neo4jDatabase _database;
    private readonly GraphModel _model;
    private readonly PushOptions _options;
    private readonly PushTally _tally;
    private readonly SnapshotInfo _snapshot;

    private GraphPush(
        Neo4jDatabase database, KnowledgeGraph graph, PushOptions options, IProgress<ProgressReport>? progress)
    {
        _database = database;
        _model = GraphModel.Of(graph);
        _options = options;
        _tally = new PushTally(progress);
        _snapshot = graph.Info;
    }

    /// <summary>Pushes a graph.</summary>
    /// <exception cref="CoauthorGraphException">The database refuses, is not reached for too long, or another push
    /// took it
    /// over. What was written stays; the next push goes on.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the next push goes on.</exception>
    public static async Task<PushSummary> RunAsync(
        Neo4jDatabase database, KnowledgeGraph graph, PushOptions options, TimeProvider time,
        IProgress<ProgressReport>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 4);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Lanes, 1);
        var started = time.GetTimestamp();
        var push = new GraphPush(database, graph, options, progress);
        var summary = await push.RunAsync(cancellationToken);
        return summary with { Seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 2) };
    }

    private async Task<PushSummary> RunAsync(CancellationToken cancellationToken)
    {
        var retries = _database.Retries;
        await Neo4jSchema.ApplyKeysAsync(_database, cancellationToken);
        var hashes = new List<long[]>();
        foreach (var table in _model.Nodes)
        {
            _tally.Report($"hashing {table.Label}", hashes.Count, _model.Nodes.Count);
            hashes.Add(table.Hashes(cancellationToken));
        }

        var content = HashOfAll(hashes, cancellationToken);
        if (!_options.Full && !_options.TakeOver && await IsThereAsync(content, cancellationToken))
        {
            await Neo4jSchema.ApplyAsync(_database, cancellationToken);
            return new PushSummary { Unchanged = true, Snapshot = _snapshot.Id };
        }

        var ledger = await PushLedger.BeginAsync(_database, _snapshot, _options, cancellationToken);
        if (_model.Nodes.Sum(static table => table.Count) >= _options.DeferIndexesFrom
            && await IsEmptyAsync(cancellationToken))
        {
            await Neo4jSchema.DropSearchAsync(_database, cancellationToken);
        }

        await WriteAsync(ledger.Lanes, hashes, cancellationToken);
        _tally.Report("building indexes", 0, 1);
        await Neo4jSchema.ApplyAsync(_database, cancellationToken);
        var differences = await SideComparison.RunAsync(_database, _model, hashes, _tally, cancellationToken);
        if (differences.Count == 0)
        {
            var seen = await PushLedger.SeenAsync(_database, _model, cancellationToken);
            await ledger.CompleteAsync(content, seen, cancellationToken);
        }

        return Summary(differences, _database.Retries - retries);
    }

    private async Task<bool> IsThereAsync(long content, CancellationToken cancellationToken)
    {
        var state = await PushLedger.ReadAsync(_database, cancellationToken);
        return state is { Complete: true } && state.ContentHash == content
            && state.Seen == await PushLedger.SeenAsync(_database, _model, cancellationToken);
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => await _database.NumberAsync(
        Neo4jStatement.Read(
            "RETURN " + string.Join(" + ", _model.Nodes.Select(static table => $"COUNT {{ (:{table.Label}) }}"))),
        cancellationToken) == 0;

    private long HashOfAll(List<long[]> hashes, CancellationToken cancellationToken)
    {
        var hash = 0UL;
        for (var i = 0; i < hashes.Count; i++)
        {
            for (var row = 0; row < hashes[i].Length; row++)
            {
                hash = ContentHash.Add(ContentHash.Add(hash, _model.Nodes[i].Keys[row]), hashes[i][row]);
            }
        }

        foreach (var table in _model.Relationships)
        {
            _tally.Report($"hashing {table.Type}", 0, table.Count);
            for (var row = 0; row < table.Count; row++)
            {
                if (row % 4096 == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                hash = ContentHash.Add(ContentHash.Add(hash, table.StartRows[row]), table.EndRows[row]);
                hash = ContentHash.Add(hash, (long)ContentHash.Of(table.Values(row)));
            }
        }

        return (long)hash;
    }

    private async Task WriteAsync(PushLanes lanes, List<long[]> hashes, CancellationToken cancellationToken)
    {
        var nodes = new Dictionary<string, NodePush>(StringComparer.Ordinal);
        for (var i = 0; i < _model.Nodes.Count; i++)
        {
            var push = new NodePush(_database, lanes, _model.Nodes[i], hashes[i], _tally, _options);
            nodes.Add(push.Label, push);
            await push.WriteAsync(cancellationToken);
        }

        foreach (var table in _model.Relationships)
        {
            await new RelationshipPush(
                _database, lanes, table, nodes[table.Start], nodes[table.End], _tally, _options)
                .WriteAsync(cancellationToken);
        }

        foreach (var push in nodes.Values)
        {
            await push.RemoveGoneAsync(cancellationToken);
        }
    }

    private PushSummary Summary(IReadOnlyList<SideDifference> differences, int retries) => new()
    {
        Unchanged = false,
        Snapshot = _snapshot.Id,
        NodesCreated = _tally.NodesCreated,
        NodesUpdated = _tally.NodesUpdated,
        NodesDeleted = _tally.NodesDeleted,
        NodesReleased = _tally.NodesReleased,
        NodesAdopted = _tally.NodesAdopted,
        RelationshipsCreated = _tally.RelationshipsCreated,
        RelationshipsUpdated = _tally.RelationshipsUpdated,
        RelationshipsDeleted = _tally.RelationshipsDeleted,
        RelationshipsPerSecond = _tally.RelationshipsPerSecond,
        Retries = retries,
        Differences = differences,
        Released = _tally.Released,
    };
}
