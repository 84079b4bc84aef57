using System.Diagnostics;
using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Neo4j.Client;

namespace CoauthorGraph.Neo4j.Gds;

/// <summary>
/// The authors and co-authorships that were pushed, as an undirected graph in the memory of the server's Graph Data
/// Science library, until it is disposed. What others added to the database is not in it.
/// </summary>
public sealed class CoauthorProjection : IAsyncDisposable
{
    private const string Prefix = "coauthor-";
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);
    private static readonly string OfThisMachine = $"{Prefix}{Environment.MachineName}-";
    private readonly Neo4jDatabase _database;
    private readonly string _name;

    private CoauthorProjection(Neo4jDatabase database, string name)
    {
        _database = database;
        _name = name;
    }

    /// <summary>Number of authors.</summary>
    public int Authors { get; private set; }

    /// <summary>Number of co-authorships.</summary>
    public int Coauthorships { get; private set; }

    /// <summary>Projects the graph.</summary>
    /// <exception cref="CoauthorGraphException">There is no Graph Data Science library, or no author of
    /// ours.</exception>
    public static async Task<CoauthorProjection> CreateAsync(
        Neo4jDatabase database, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(time);
        await GdsLibrary.RequireAsync(database, cancellationToken);
        await SweepAsync(database, cancellationToken);
        var projection = new CoauthorProjection(
            database, $"{OfThisMachine}{Environment.ProcessId}-{time.GetTimestamp()}");
        try
        {
            await projection.ProjectAsync(cancellationToken);
            return projection;
        }
        catch
        {
            await projection.DisposeAsync();
            throw;
        }
    }

    /// <summary>PageRank; sums to 1.</summary>
    /// <exception cref="CoauthorGraphException">The server refuses.</exception>
    public async Task<GdsScores> PageRankAsync(
        double damping, double tolerance, int iterations, bool weighted, CancellationToken cancellationToken)
    {
        var rounds = 0;
        await RunAsync(
            """
            CALL gds.pageRank.mutate($graph, {mutateProperty: 'value', dampingFactor: $damping, tolerance: $tolerance,
              maxIterations: $iterations, relationshipWeightProperty: $weight})
            YIELD ranIterations RETURN ranIterations
            """,
            row => rounds = (int)(long)row[0]!,
            cancellationToken,
            // There it is the greatest change of one author, here the sum of all changes.
            ("damping", damping), ("tolerance", tolerance / Math.Max(1, Authors)), ("iterations", iterations),
            ("weight", weighted ? "weight" : null));
        var scores = await ValuesAsync(cancellationToken);
        // It leaves out what authors without edges would hand on, which scales all values alike.
        var sum = scores.Values.Sum();
        for (var i = 0; i < scores.Values.Length; i++)
        {
            scores.Values[i] /= sum;
        }

        return scores with { Iterations = rounds };
    }

    /// <summary>Betweenness, each pair counted once; with weights, an edge's length is one over its weight.</summary>
    /// <exception cref="CoauthorGraphException">The server refuses.</exception>
    public async Task<GdsScores> BetweennessAsync(bool weighted, CancellationToken cancellationToken)
    {
        await RunAsync(
            """
            CALL gds.betweenness.mutate($graph, {mutateProperty: 'value', relationshipWeightProperty: $length})
            YIELD nodePropertiesWritten RETURN nodePropertiesWritten
            """,
            static _ => { },
            cancellationToken,
            ("length", weighted ? "distance" : null));
        return await ValuesAsync(cancellationToken);
    }

    /// <summary>Communities by Leiden's algorithm; a value is a community's number.</summary>
    /// <exception cref="CoauthorGraphException">The server refuses.</exception>
    public async Task<GdsScores> LeidenAsync(
        double resolution, ulong seed, bool weighted, CancellationToken cancellationToken)
    {
        var modularity = 0.0;
        // One thread: with more, the seed does not decide the result.
        await RunAsync(
            """
            CALL gds.leiden.mutate($graph, {mutateProperty: 'value', gamma: $gamma, randomSeed: $seed, concurrency: 1,
              relationshipWeightProperty: $weight})
            YIELD modularity RETURN modularity
            """,
            row => modularity = (double)row[0]!,
            cancellationToken,
            ("gamma", resolution), ("seed", (long)seed), ("weight", weighted ? "weight" : null));
        return await ValuesAsync(cancellationToken) with { Modularity = modularity };
    }

    /// <summary>The shortest paths without loops between two authors, by Yen's algorithm, shortest first.</summary>
    /// <param name="from">Id or name of one.</param>
    /// <param name="to">Id or name of the other.</param>
    /// <param name="count">How many.</param>
    /// <param name="weighted">Whether an edge's length is one over its weight.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoauthorGraphException">There is no such author, or several have the name; or the server
    /// refuses.</exception>
    public async Task<IReadOnlyList<GdsPath>> PathsAsync(
        string from, string to, int count, bool weighted, CancellationToken cancellationToken)
    {
        var source = await FindAsync(from, cancellationToken);
        var target = await FindAsync(to, cancellationToken);
        var paths = new List<GdsPath>();
        if (source == target)
        {
            return [new GdsPath(0, [source])];
        }

        await RunAsync(
            """
            MATCH (a:Author {id: $from}), (b:Author {id: $to})
            CALL gds.shortestPath.yens.stream($graph, {sourceNode: a, targetNode: b, k: $count,
              relationshipWeightProperty: $length})
            YIELD index, nodeIds, totalCost
            RETURN totalCost, [node IN nodeIds | gds.util.asNode(node).id] ORDER BY index
            """,
            row => paths.Add(new GdsPath((double)row[0]!, [.. ((IEnumerable<object?>)row[1]!).Cast<string>()])),
            paths.Clear,
            cancellationToken,
            ("from", source), ("to", target), ("count", count), ("length", weighted ? "distance" : null));
        return paths;
    }

    /// <summary>Forgets the graph there; the database is as it was.</summary>
    public async ValueTask DisposeAsync() => await RunAsync(
        "CALL gds.graph.drop($graph, false) YIELD graphName RETURN graphName", static _ => { }, CancellationToken.None);

    // Whoever was killed has left its graph in the server's memory: known at once for a process of this machine, and
    // after a day for others, when no algorithm of theirs can be running any more.
    private static async Task SweepAsync(Neo4jDatabase database, CancellationToken cancellationToken)
    {
        var graphs = await database.RowsAsync(
            Neo4jStatement.Read(
                """
                CALL gds.graph.list() YIELD graphName, creationTime WHERE graphName STARTS WITH $prefix
                RETURN graphName, creationTime < datetime() - duration('P1D')
                """,
                ("prefix", Prefix)),
            cancellationToken);
        foreach (var name in graphs.Where(static graph => graph[1] is true || IsOfDeadProcess((string)graph[0]!))
            .Select(static graph => (string)graph[0]!))
        {
            await new CoauthorProjection(database, name).DisposeAsync();
        }
    }

    private static bool IsOfDeadProcess(string name)
    {
        if (!name.StartsWith(OfThisMachine, StringComparison.Ordinal)
            || !int.TryParse(
                name[OfThisMachine.Length..].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture,
                out var process))
        {
            return false;
        }

        try
        {
            using var running = Process.GetProcessById(process);
            return running.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private async Task ProjectAsync(CancellationToken cancellationToken)
    {
        await RunAsync(
            """
            MATCH (a:Author) WHERE a.coauthorHash IS NOT NULL
            OPTIONAL MATCH (a)-[r:COAUTHORED]->(b:Author) WHERE b.coauthorHash IS NOT NULL
            WITH gds.graph.project($graph, a, b,
              {relationshipProperties: CASE WHEN r IS NULL THEN NULL
                ELSE {weight: r.weight, distance: 1.0 / r.weight} END},
              {undirectedRelationshipTypes: ['*']}) AS graph
            RETURN graph.nodeCount, graph.relationshipCount
            """,
            row =>
            {
                Authors = (int)(row[0] as long? ?? 0);
                Coauthorships = (int)((row[1] as long? ?? 0) / 2);
            },
            cancellationToken);
        if (Authors == 0)
        {
            throw new CoauthorGraphException(
                ErrorCode.NotFound, $"No author was pushed to the {_database.Name}; 'coauthor neo4j push' does that.");
        }
    }

    private async Task<string> FindAsync(string author, CancellationToken cancellationToken)
    {
        var found = await _database.RowsAsync(
            Neo4jStatement.Read(
                """
                MATCH (a:Author) WHERE a.coauthorHash IS NOT NULL AND (a.id = $author OR a.name = $author)
                RETURN a.id, a.name ORDER BY a.id
                """,
                ("author", author)),
            cancellationToken);
        var exact = found.Find(row => (string)row[0]! == author);
        return found switch
        {
            _ when exact is not null => author,
            [var one] => (string)one[0]!,
            [] => throw new CoauthorGraphException(
                ErrorCode.NotFound, $"No author '{author}' is in the {_database.Name}."),
            _ => throw new CoauthorGraphException(
                ErrorCode.NotFound, $"Several authors are called '{author}'; name one by id.")
            {
                Candidates = [.. found.Select(static row => $"{row[0]}  {row[1]}")],
            },
        };
    }

    private async Task<GdsScores> ValuesAsync(CancellationToken cancellationToken)
    {
        var rows = new List<(string Id, string Name, double Value)>(Authors);
        await RunAsync(
            """
            CALL gds.graph.nodeProperty.stream($graph, 'value') YIELD nodeId, propertyValue
            WITH gds.util.asNode(nodeId) AS author, propertyValue
            RETURN author.id, author.name, toFloat(propertyValue)
            """,
            row => rows.Add(((string)row[0]!, row[1] as string ?? "", (double)row[2]!)),
            rows.Clear,
            cancellationToken);
        rows.Sort(static (a, b) => Utf8Order.Instance.Compare(a.Id, b.Id));
        return new GdsScores(
            [.. rows.Select(static row => row.Id)],
            [.. rows.Select(static row => row.Name)],
            [.. rows.Select(static row => row.Value)]);
    }

    private Task RunAsync(
        string cypher, Action<object?[]> onRow, CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters) =>
        RunAsync(cypher, onRow, static () => { }, cancellationToken, parameters);

    // Rows may be handed over twice: one alone takes the place of the one before, lists are forgotten.
    private async Task RunAsync(
        string cypher, Action<object?[]> onRow, Action onRestart, CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters) => await _database.RunAsync(
            Neo4jStatement.Write(cypher, [("graph", _name), .. parameters]) with { Timeout = Patience },
            onRow,
            cancellationToken,
            onRestart);
}
