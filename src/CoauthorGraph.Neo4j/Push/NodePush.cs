using CoauthorGraph.Core.Remote;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Model;

namespace CoauthorGraph.Neo4j.Push;

/// <summary>
/// Brings the nodes of one label over. A node is ours when it has <c>coauthorHash</c>, the hash of its properties; by
/// it those that are equal are passed over. Keeps 8 bytes a row for the database's own ids, which the relationships
/// use.
/// </summary>
internal sealed class NodePush(
    Neo4jDatabase database, PushLanes lanes, NodeTable table, long[] hashes, PushTally tally, PushOptions options)
{
    private const long Absent = -1;

    // A node weighs as much as some relationships.
    private const int ValuesOfANode = 4;
    private readonly ElementIds _elements = new();
    private readonly long[] _ids = new long[table.Count];
    private readonly List<(long Id, string Key)> _gone = [];
    private readonly HashSet<long> _goneIds = [];
    private Dictionary<long, int>? _rows;

    public string Label => table.Label;

    /// <summary>Whether there was nothing of this label there.</summary>
    public bool WasEmpty { get; private set; }

    /// <summary>What the database's ids of the nodes begin with.</summary>
    public string Prefix => _elements.Prefix;

    /// <summary>The number in the database's id of a row.</summary>
    public long IdOf(int row) => _ids[row];

    /// <summary>The number in the database's id of a node.</summary>
    public long NumberOf(object? id) => _elements.NumberOf(id);

    /// <summary>The row of a node there: -1 when it is not ours, -2 when it was and is gone here.</summary>
    public int RowOf(long id)
    {
        _rows ??= Index();
        return _rows.TryGetValue(id, out var row) ? row : _goneIds.Contains(id) ? -2 : -1;
    }

    /// <summary>Makes and updates nodes; remembers those that are gone.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        Array.Fill(_ids, Absent);
        WasEmpty = await database.NumberAsync(
            Neo4jStatement.Read($"MATCH (n:{Label}) RETURN count(n)"), cancellationToken) == 0;
        var equal = new bool[table.Count];
        if (!WasEmpty && options.TakeOver)
        {
            await TakeOverAsync(cancellationToken);
        }

        if (!WasEmpty)
        {
            await ReadAsync(equal, cancellationToken);
        }

        await lanes.RunAsync(
            Batches(equal),
            row => _ids[(int)(long)row[0]!] = _elements.NumberOf(row[1]),
            (batch, counters) =>
            {
                var created = counters?.NodesCreated ?? batch.Size - batch.Known;
                tally.NodesCreated += created;
                tally.NodesUpdated += batch.Known;
                tally.NodesAdopted += batch.Size - batch.Known - created;
                tally.Report($"writing {Label}", batch.Done, table.Count);
            },
            cancellationToken);
        if (Array.IndexOf(_ids, Absent) >= 0)
        {
            await ReadAsync(equal, cancellationToken); // A batch whose answer was lost: its ids are there.
        }
    }

    /// <summary>Removes the nodes that are gone here; our relationships on them are gone already.</summary>
    public async Task RemoveGoneAsync(CancellationToken cancellationToken)
    {
        var unset = string.Join(", ", table.Properties.Append("id").Append("coauthorHash").Append("coauthorAdopted")
            .Concat(Label == "Author" ? AuthorScores.Properties : [])
            .Select(static name => $"n.{name}"));
        await lanes.RunAsync(
            GoneBatches(
                $"MATCH (n:{Label}) WHERE elementId(n) = $prefix + r AND n.coauthorHash IS NOT NULL "
                    + "AND size(labels(n)) = 1 AND n.coauthorAdopted IS NULL AND NOT (n)--() DELETE n"),
            onRow: null,
            (batch, counters) =>
            {
                tally.NodesDeleted += counters?.NodesDeleted ?? 0;
                tally.Report($"removing {Label}", batch.Done, _gone.Count);
            },
            cancellationToken);
        foreach (var batch in GoneBatches(""))
        {
            var released = await database.RowsAsync(
                Neo4jStatement.Read(
                    $"UNWIND $ids AS i MATCH (n:{Label}) WHERE elementId(n) = $prefix + i "
                        + "AND n.coauthorHash IS NOT NULL RETURN n.id, elementId(n), labels(n), COUNT { (n)--() }",
                    ("ids", batch.Rows), ("prefix", Prefix)) with
                { PlainRows = true },
                cancellationToken);
            released.ForEach(row => tally.Release(new ReleasedNode(
                Label, (string)row[0]!, (string)row[1]!,
                [.. ((List<object?>)row[2]!).Select(static label => (string)label!).Where(l => l != Label)],
                (long)row[3]!)));
        }

        await lanes.RunAsync(
            GoneBatches(
                $"MATCH (n:{Label}) WHERE elementId(n) = $prefix + r AND n.coauthorHash IS NOT NULL "
                    + $"REMOVE n:{Label}, {unset}"),
            onRow: null,
            static (_, _) => { },
            cancellationToken);
    }

    private async Task ReadAsync(bool[] equal, CancellationToken cancellationToken)
    {
        var read = 0L;
        Forget();
        await database.RunAsync(
            Neo4jStatement.Read(
                $"MATCH (n:{Label}) WHERE n.coauthorHash IS NOT NULL RETURN elementId(n), n.id, n.coauthorHash")
                with
            { PlainRows = true },
            values =>
            {
                var id = _elements.NumberOf(values[0]);
                var key = values[1] as string ?? "";
                var row = table.Keys.Find(key);
                if (row < 0)
                {
                    _gone.Add((id, key));
                    _goneIds.Add(id);
                }
                else
                {
                    _ids[row] = id;
                    equal[row] = !options.Full && values[2] is long hash && hash == hashes[row];
                }

                if (++read % 10_000 == 0)
                {
                    tally.Report($"comparing {Label}", read, table.Count);
                }
            },
            cancellationToken,
            Forget);
    }

    private Task<Neo4jSummary> TakeOverAsync(CancellationToken cancellationToken) => database.RunAsync(
        new Neo4jStatement(
            $$"""
            MATCH (n:{{Label}}) WHERE n.id IS :: STRING NOT NULL AND (n.coauthorHash IS NULL OR n.coauthorAdopted)
            CALL (n) { SET n.coauthorHash = 0 REMOVE n.coauthorAdopted } IN TRANSACTIONS OF 10000 ROWS
            """)
        { Repeatable = true },
        onRow: null,
        cancellationToken);

    private void Forget()
    {
        _gone.Clear();
        _goneIds.Clear();
    }

    private IEnumerable<PushBatch> Batches(bool[] equal)
    {
        var work = Statement(WasEmpty);
        var most = Math.Max(1, options.BatchSize / ValuesOfANode);
        var (rows, known) = (new List<object?[]>(), 0);
        for (var row = 0; row < table.Count; row++)
        {
            if (equal[row])
            {
                continue;
            }

            rows.Add(Parameters(row));
            known += _ids[row] == Absent ? 0 : 1;
            if (rows.Count == most)
            {
                yield return new PushBatch(work, rows, rows.Count, row) { Known = known };
                (rows, known) = ([], 0);
            }
        }

        if (rows.Count > 0)
        {
            yield return new PushBatch(work, rows, rows.Count, table.Count) { Known = known };
        }
    }

    private IEnumerable<PushBatch> GoneBatches(string work)
    {
        var done = 0;
        foreach (var chunk in _gone.Chunk(options.BatchSize))
        {
            var ids = Array.ConvertAll(chunk, static node => node.Id);
            yield return new PushBatch(work, ids, ids.Length, done += ids.Length) { Prefix = Prefix };
        }
    }

    private object?[] Parameters(int row)
    {
        var values = table.Values(row);
        var parameters = new object?[values.Length + 3];
        parameters[0] = row;
        parameters[1] = table.Keys[row];
        parameters[2] = hashes[row];
        values.CopyTo(parameters, 3);
        return parameters;
    }

    private string Statement(bool create)
    {
        var sets = table.Properties.Select(static (name, i) => $"n.{name} = r[{i + 3}]");
        return create
            ? $"CREATE (n:{Label} {{id: r[1], coauthorHash: r[2], "
                + string.Join(", ", table.Properties.Select(static (name, i) => $"{name}: r[{i + 3}]"))
                + "}) RETURN r[0], elementId(n)"
            : $"MERGE (n:{Label} {{id: r[1]}}) ON CREATE SET n.coauthorHash = 0 "
                + "SET n.coauthorAdopted = CASE WHEN n.coauthorHash IS NULL THEN true ELSE n.coauthorAdopted END, "
                + $"{string.Join(", ", sets)}, n.coauthorHash = r[2] RETURN r[0], elementId(n)";
    }

    private Dictionary<long, int> Index()
    {
        var rows = new Dictionary<long, int>(_ids.Length);
        for (var row = 0; row < _ids.Length; row++)
        {
            rows[_ids[row]] = row;
        }

        return rows;
    }
}
