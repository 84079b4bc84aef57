using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Client.Http;
using CoauthorGraph.Neo4j.Connection;

namespace CoauthorGraph.Neo4j;

/// <summary>
/// A Neo4j database: runs statements, tries transient failures again with growing pauses, and turns what cannot be
/// mended into one sentence. Several callers may use it at once.
/// </summary>
public sealed class Neo4jDatabase : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly Version FirstWithVersions = new(5, 26);
    private readonly INeo4jClient _client;
    private readonly Neo4jSettings _settings;
    private readonly TimeProvider _time;
    private int _retries;

    internal Neo4jDatabase(INeo4jClient client, Neo4jSettings settings, TimeProvider time)
    {
        _client = client;
        _settings = settings;
        _time = time;
    }

    /// <summary>Whether this build has the driver that <c>bolt://</c> and <c>neo4j://</c> addresses need.</summary>
    public static bool HasDriver =>
#if NEO4J_DRIVER
        true;
#else
        false;
#endif

    /// <summary>The server as it introduced itself.</summary>
    public Neo4jServerInfo Server { get; private set; } = new("", "");

    /// <summary>How often something was tried again.</summary>
    public int Retries => Volatile.Read(ref _retries);

    /// <summary>Address and database, for people.</summary>
    public string Name => $"database '{_settings.Database}' at {_settings.DisplayAddress}";

    /// <summary>Connects and makes sure that the database is there and lets us in.</summary>
    /// <exception cref="CoauthorGraphException">It cannot be reached, or refuses.</exception>
    public static async Task<Neo4jDatabase> OpenAsync(
        Neo4jSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var database = new Neo4jDatabase(ClientFor(settings), settings, time);
        try
        {
            await database.GreetAsync(cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Runs a statement. Rows are handed over as they arrive; a failure may come after some of them, and it is then
    /// tried again only if <paramref name="onRestart"/> can forget them.
    /// </summary>
    /// <exception cref="CoauthorGraphException">The server refuses, or was not to be reached for too long.</exception>
    public async Task<Neo4jSummary> RunAsync(
        Neo4jStatement statement, Action<object?[]>? onRow, CancellationToken cancellationToken,
        Action? onRestart = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var rows = 0L;
        Action<object?[]>? counted = onRow is null
            ? null
            : row =>
            {
                rows++;
                onRow(row);
            };
        var started = _time.GetTimestamp();
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            var run = new StatementRun(_client);
            try
            {
                return await run.RunAsync(Dated(statement), counted, cancellationToken);
            }
            catch (Neo4jFault fault) when ((rows == 0 || onRestart is not null) && MayTryAgain(fault, statement)
                && _time.GetElapsedTime(started) < _settings.RetryFor)
            {
                Interlocked.Increment(ref _retries);
                rows = 0;
                onRestart?.Invoke();
                await Task.Delay(pause, _time, cancellationToken);
            }
            catch (Neo4jFault fault)
            {
                throw FaultSentence.For(fault, _settings, Server);
            }
        }
    }

    /// <summary>Runs a statement and gathers its rows.</summary>
    /// <exception cref="CoauthorGraphException">As <see cref="RunAsync"/>.</exception>
    public async Task<List<object?[]>> RowsAsync(Neo4jStatement statement, CancellationToken cancellationToken)
    {
        var rows = new List<object?[]>();
        await RunAsync(statement, rows.Add, cancellationToken, rows.Clear);
        return rows;
    }

    /// <summary>Runs a statement that gives one number.</summary>
    /// <exception cref="CoauthorGraphException">As <see cref="RunAsync"/>.</exception>
    public async Task<long> NumberAsync(Neo4jStatement statement, CancellationToken cancellationToken) =>
        (await RowsAsync(statement, cancellationToken)) is [[long number, ..], ..] ? number : 0;

    /// <summary>Runs statements in one transaction: all of them happen, or none.</summary>
    /// <exception cref="CoauthorGraphException">As <see cref="RunAsync"/>; nothing is tried again.</exception>
    public async Task RunTogetherAsync(
        IReadOnlyList<Neo4jStatement> statements, Action<Neo4jSummary, List<object?[]>> onResult,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(onResult);
        var results = new List<(Neo4jSummary Summary, List<object?[]> Rows)>();
        try
        {
            var access = statements.All(static s => s.Access == Neo4jAccess.Read)
                ? Neo4jAccess.Read
                : Neo4jAccess.Write;
            await using var transaction = await _client.BeginAsync(access, cancellationToken);
            foreach (var statement in statements)
            {
                var rows = new List<object?[]>();
                results.Add((await transaction.RunAsync(statement, rows.Add, cancellationToken), rows));
            }

            await transaction.CommitAsync(cancellationToken);
        }
        catch (Neo4jFault fault)
        {
            throw FaultSentence.For(fault, _settings, Server);
        }

        results.ForEach(result => onResult(result.Summary, result.Rows));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private static INeo4jClient ClientFor(Neo4jSettings settings) => settings.Uri.Scheme switch
    {
        "http" or "https" => new QueryApiClient(settings),
#if NEO4J_DRIVER
        "bolt" or "bolt+s" or "bolt+ssc" or "neo4j" or "neo4j+s" or "neo4j+ssc" => new CoauthorGraph.Neo4j.Client.Bolt.DriverClient(settings),
#else
        "bolt" or "bolt+s" or "bolt+ssc" or "neo4j" or "neo4j+s" or "neo4j+ssc" => throw new CoauthorGraphException(
            ErrorCode.Usage,
            $"This build has no Bolt driver for {settings.Uri.Scheme}://; give the server's HTTP address instead, such "
                + $"as {HttpForm(settings.Uri)}, or build with -p:Neo4jDriver=true."),
#endif
        _ => throw new CoauthorGraphException(
            ErrorCode.Usage,
            $"'{settings.Uri.Scheme}://' is no address of a Neo4j; use http://, https://, bolt:// or neo4j://."),
    };

#if !NEO4J_DRIVER
    private static string HttpForm(Uri uri) => uri.Scheme.Contains('+', StringComparison.Ordinal)
        ? $"https://{uri.Host}:7473"
        : $"http://{uri.Host}:7474";
#endif

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private static bool MayTryAgain(Neo4jFault fault, Neo4jStatement statement) => fault.Kind switch
    {
        Neo4jFaultKind.Transient or Neo4jFaultKind.Unreachable => true,
        Neo4jFaultKind.Cut or Neo4jFaultKind.Silent => statement.Repeatable,
        _ => false,
    };

    // Servers before 5.26 know one version alone and no name for it.
    private Neo4jStatement Dated(Neo4jStatement statement) =>
        statement.Version is { } version && System.Version.TryParse(Server.Version.Split('-', '+')[0], out var server)
        && server >= FirstWithVersions
            ? statement with { Text = $"CYPHER {version} {statement.Text}" }
            : statement;

    // Without trying again: a wrong address should not take a minute to say so.
    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        try
        {
            Server = await _client.GetServerAsync(cancellationToken);
            await _client.RunAsync(Neo4jStatement.Read("RETURN 1"), onRow: null, cancellationToken);
        }
        catch (Neo4jFault fault)
        {
            throw FaultSentence.For(fault, _settings, Server);
        }
    }
}
