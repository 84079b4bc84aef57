using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Model;

namespace CoauthorGraph.Neo4j.Push;

/// <summary>
/// Brings the relationships of one type over: reads what is there between nodes of ours, deletes what is gone, writes
/// what differs, makes what is missing, in order of the start nodes. About 60 bytes a relationship that is there
/// already.
/// </summary>
internal sealed class RelationshipPush(
    Neo4jDatabase database, PushLanes lanes, RelationshipTable table, NodePush start, NodePush end, PushTally tally,
    PushOptions options)
{
    private readonly ElementIds _elements = new();
    private readonly List<long> _gone = [];
    private readonly List<(int Row, long Id)> _changed = [];
    private bool[] _there = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        _there = new bool[table.Count];
        if (!start.WasEmpty && !end.WasEmpty)
        {
            await CompareAsync(cancellationToken);
        }

        await DeleteAsync(cancellationToken);
        tally.StartWriting();
        await UpdateAsync(cancellationToken);
        await CreateAsync(cancellationToken);
        tally.StopWriting();
    }

    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        var local = Index();
        var returned = string.Concat(table.Properties.Select(static name => $", r.{name}"));
        var read = 0L;
        await database.RunAsync(
            Neo4jStatement.Read(
                $"MATCH (a)-[r:{table.Type}]->(b) RETURN elementId(r), elementId(a), elementId(b){returned}")
                with
            { PlainRows = true },
            values =>
            {
                Compare(local, values);
                if (++read % 10_000 == 0)
                {
                    tally.Report($"comparing {table.Type}", read, Math.Max(read, table.Count));
                }
            },
            cancellationToken,
            Forget);
    }

    private void Forget()
    {
        Array.Clear(_there);
        _gone.Clear();
        _changed.Clear();
    }

    private void Compare(Dictionary<(int Start, int End, ulong Key), int> local, object?[] values)
    {
        var from = start.RowOf(start.NumberOf(values[1]));
        var to = end.RowOf(end.NumberOf(values[2]));
        if (from == -1 || to == -1)
        {
            return; // Somebody else's: one of its ends is not ours.
        }

        var properties = values.AsSpan(3);
        if (from < 0 || to < 0 || !local.TryGetValue((from, to, KeyOf(properties)), out var row) || _there[row])
        {
            _gone.Add(_elements.NumberOf(values[0]));
            return;
        }

        _there[row] = true;
        if (ContentHash.Of(table.Values(row)) != ContentHash.Of(properties))
        {
            _changed.Add((row, _elements.NumberOf(values[0])));
        }
    }

    private Dictionary<(int Start, int End, ulong Key), int> Index()
    {
        var rows = new Dictionary<(int, int, ulong), int>(table.Count);
        for (var row = 0; row < table.Count; row++)
        {
            var key = table.KeyProperty < 0 ? 0 : KeyOf(table.Values(row));
            rows[(table.StartRows[row], table.EndRows[row], key)] = row;
        }

        return rows;
    }

    private ulong KeyOf(ReadOnlySpan<object?> properties) =>
        table.KeyProperty < 0 ? 0 : ContentHash.Of(properties.Slice(table.KeyProperty, 1));

    private Task DeleteAsync(CancellationToken cancellationToken) => lanes.RunAsync(
        _gone.Chunk(options.BatchSize).Select((chunk, i) => new PushBatch(
            $"MATCH ()-[e:{table.Type}]->() WHERE elementId(e) = $prefix + r DELETE e",
            chunk, chunk.Length, ((long)i * options.BatchSize) + chunk.Length)
        { Prefix = _elements.Prefix }),
        onRow: null,
        (batch, counters) =>
        {
            tally.RelationshipsDeleted += counters?.RelationshipsDeleted ?? batch.Size;
            tally.Report($"deleting {table.Type}", batch.Done, _gone.Count);
        },
        cancellationToken);

    private Task UpdateAsync(CancellationToken cancellationToken)
    {
        var sets = string.Join(", ", table.Properties.Select(static (name, i) => $"e.{name} = r[{i + 1}]"));
        return lanes.RunAsync(
            _changed.Chunk(options.BatchSize).Select((chunk, i) => new PushBatch(
                $"MATCH ()-[e:{table.Type}]->() WHERE elementId(e) = $prefix + r[0] SET {sets}",
                Array.ConvertAll(chunk, changed => Parameters(changed.Id, changed.Row)),
                chunk.Length, ((long)i * options.BatchSize) + chunk.Length)
            { Prefix = _elements.Prefix }),
            onRow: null,
            (batch, _) =>
            {
                tally.RelationshipsUpdated += batch.Size;
                tally.Report($"updating {table.Type}", batch.Done, _changed.Count);
            },
            cancellationToken);
    }

    private Task CreateAsync(CancellationToken cancellationToken) => lanes.RunAsync(
        MissingBatches(),
        onRow: null,
        (batch, counters) =>
        {
            tally.RelationshipsCreated += counters?.RelationshipsCreated ?? batch.Size;
            tally.Report($"writing {table.Type}", batch.Done, table.Count);
        },
        cancellationToken);

    private IEnumerable<PushBatch> MissingBatches()
    {
        var properties = string.Join(", ", table.Properties.Select(static (name, i) => $"{name}: q[{i + 1}]"));
        var work = "MATCH (a) WHERE elementId(a) = $prefix + r[0] "
            + "UNWIND r[1] AS q MATCH (b) WHERE elementId(b) = $prefix + q[0] "
            + $"CREATE (a)-[:{table.Type} {{{properties}}}]->(b)";
        var groups = new List<object?[]>();
        var group = new List<object?[]>();
        var (last, size, done) = (-1, 0, 0);
        foreach (var row in table.RowsByStart())
        {
            done++;
            if (_there[row])
            {
                continue;
            }

            if (size == options.BatchSize)
            {
                yield return new PushBatch(work, groups, size, done) { Prefix = start.Prefix };
                (groups, last, size) = ([], -1, 0);
            }

            if (table.StartRows[row] != last)
            {
                last = table.StartRows[row];
                group = [];
                groups.Add([start.IdOf(last), group]);
            }

            group.Add(Parameters(end.IdOf(table.EndRows[row]), row));
            size++;
        }

        if (size > 0)
        {
            yield return new PushBatch(work, groups, size, done) { Prefix = start.Prefix };
        }
    }

    private object?[] Parameters(long id, int row)
    {
        var values = table.Values(row);
        var parameters = new object?[values.Length + 1];
        parameters[0] = id;
        values.CopyTo(parameters, 1);
        return parameters;
    }
}
