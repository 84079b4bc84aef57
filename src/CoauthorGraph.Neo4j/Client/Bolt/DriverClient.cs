using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Connection;
using Neo4j.Driver;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>
/// The official driver behind our port: for <c>bolt://</c> and <c>neo4j://</c> addresses. It pools connections and
/// routes in a cluster; its own retrying is not used, so that both clients behave alike.
/// </summary>
internal sealed class DriverClient : INeo4jClient
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private readonly Neo4jSettings _settings;
    private readonly IDriver _driver;
    private readonly DriverFaults _faults;
    private readonly CausalBookmarks _bookmarks = new();

    /// <exception cref="CoauthorGraphException">The address or the file of certificates will not do.</exception>
    public DriverClient(Neo4jSettings settings)
    {
        _settings = settings;
        var trust = new ServerTrust(settings);
        _faults = new DriverFaults(settings, trust);
        try
        {
            _driver = GraphDatabase.Driver(Plain(settings.Uri), Token(settings.Credentials), config =>
            {
                config.WithConnectionTimeout(settings.ConnectTimeout).WithUserAgent(ClientAgent.Name);
                if (settings.Uri.Scheme.Contains('+', StringComparison.Ordinal))
                {
                    config.WithEncryptionLevel(EncryptionLevel.Encrypted).WithTrustManager(new DriverTrust(trust));
                }
            });
        }
        catch (ArgumentException failure)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                "What follows the '?' of the address names no routing policy, such as ?policy=europe; correct --uri "
                    + "(NEO4J_URI).",
                failure);
        }
    }

    public async Task<Neo4jServerInfo> GetServerAsync(CancellationToken cancellationToken)
    {
        var found = new List<object?[]>();
        await RunAsync(
            Neo4jStatement.Read(
                "CALL dbms.components() YIELD name, versions, edition RETURN versions[0], edition, name"),
            found.Add,
            cancellationToken);
        var kernel = found.Find(static row => row[2] is "Neo4j Kernel") ?? found.FirstOrDefault();
        return new Neo4jServerInfo(kernel?[0] as string ?? "", kernel?[1] as string ?? "");
    }

    public Task<Neo4jSummary> RunAsync(
        Neo4jStatement statement, Action<object?[]>? onRow, CancellationToken cancellationToken) =>
        _faults.GuardAsync(async () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var patience = new DriverPatience(statement.Timeout ?? _settings.Timeout, cancellationToken);
            var sent = _bookmarks.Current;
            var session = Open(statement.Access, sent);
            try
            {
                var cursor = await patience.WaitAsync(session.RunAsync(
                    statement.Text, DriverValues.Parameters(statement.Parameters), SayWhoWeAre));
                var summary = await ReadAsync(cursor, statement, onRow, patience);
                Replace(sent, session);
                return summary;
            }
            finally
            {
                await patience.CloseAsync(session);
            }
        });

    public Task<INeo4jTransaction> BeginAsync(Neo4jAccess access, CancellationToken cancellationToken) =>
        _faults.GuardAsync<INeo4jTransaction>(async () =>
        {
            var sent = _bookmarks.Current;
            var session = Open(access, sent);
            var patience = new DriverPatience(_settings.Timeout, cancellationToken);
            try
            {
                var transaction = await patience.WaitAsync(session.BeginTransactionAsync(SayWhoWeAre));
                return new DriverTransaction(
                    session, transaction, _faults, _settings.Timeout, () => Replace(sent, session));
            }
            catch
            {
                await patience.CloseAsync(session);
                throw;
            }
        });

    // A server that does not answer any more is not waited for.
    public async ValueTask DisposeAsync() => await _driver.DisposeAsync().AsTask().WaitAsync(Farewell)
        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Hands over the rows of a result and gives its summary.</summary>
    internal static async Task<Neo4jSummary> ReadAsync(
        IResultCursor cursor, Neo4jStatement statement, Action<object?[]>? onRow, DriverPatience patience)
    {
        var fields = await patience.WaitAsync(cursor.KeysAsync());
        statement.OnFields?.Invoke(fields);
        while (await patience.WaitAsync(cursor.FetchAsync()))
        {
            if (onRow is not null)
            {
                var row = new object?[fields.Length];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = DriverValues.Read(cursor.Current[i]);
                }

                onRow(row);
            }
        }

        var summary = await patience.WaitAsync(cursor.ConsumeAsync());
        var counters = summary.Counters;
        return new Neo4jSummary(
            fields,
            new Neo4jCounters(
                counters.NodesCreated, counters.NodesDeleted, counters.RelationshipsCreated,
                counters.RelationshipsDeleted, counters.PropertiesSet, counters.LabelsAdded, counters.LabelsRemoved))
        {
            Notifications = [.. (summary.Notifications ?? []).Select(static one => Neo4jSummary.Notification(
                one.Description, one.Position?.Line, one.Position?.Column))],
            Plan = summary.HasPlan && summary.Plan.Arguments.TryGetValue("string-representation", out var plan)
                ? plan as string
                : null,
        };
    }

    private static void SayWhoWeAre(TransactionConfigBuilder config) => config.WithMetadata(
        new Dictionary<string, object>(StringComparer.Ordinal) { ["app"] = ClientAgent.Name });

    // The driver wants a plain scheme where the encryption is said in words.
    private static Uri Plain(Uri address) => address.Scheme.IndexOf('+', StringComparison.Ordinal) is var plus and > 0
        ? new UriBuilder(address) { Scheme = address.Scheme[..plus] }.Uri
        : address;

    private static IAuthToken Token(Neo4jCredentials credentials) => credentials switch
    {
        { Secret: null } => AuthTokens.None,
        { User: null } => AuthTokens.Bearer(credentials.Secret),
        _ => AuthTokens.Basic(credentials.User, credentials.Secret),
    };

    private void Replace(IReadOnlyList<string> sent, IAsyncSession session) =>
        _bookmarks.Replace(sent, session.LastBookmarks?.Values ?? []);

    private IAsyncSession Open(Neo4jAccess access, IReadOnlyList<string> bookmarks) => _driver.AsyncSession(config =>
    {
        config.WithDatabase(_settings.Database)
            .WithDefaultAccessMode(access == Neo4jAccess.Read ? AccessMode.Read : AccessMode.Write);
        if (bookmarks.Count > 0)
        {
            config.WithBookmarks(Bookmarks.From(bookmarks.ToArray()));
        }
    });
}
