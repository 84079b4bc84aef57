using System.Security.Cryptography.X509Certificates;
using CoauthorGraph.Neo4j.Connection;
using Neo4j.Driver;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>
/// The official driver behind our port: for <c>bolt://</c> and <c>neo4j://</c> addresses. It pools connections and
/// routes in a cluster; its own retrying is not used, so that both clients behave alike.
/// </summary>
internal sealed class DriverClient : INeo4jClient
{
    private readonly Neo4jSettings _settings;
    private readonly IDriver _driver;
    private readonly CausalBookmarks _bookmarks = new();

    public DriverClient(Neo4jSettings settings)
    {
        _settings = settings;
        var secured = settings.Uri.Scheme.EndsWith("+s", StringComparison.Ordinal);
        // With an authority of our own the driver wants a plain scheme and the encryption said in words.
        var address = secured && settings.CertificateFile is not null
            ? new UriBuilder(settings.Uri) { Scheme = settings.Uri.Scheme[..^2] }.Uri
            : settings.Uri;
        _driver = GraphDatabase.Driver(address, Token(settings.Credentials), config =>
        {
            config.WithConnectionTimeout(settings.ConnectTimeout);
            if (secured && settings.CertificateFile is { } file)
            {
                var trusted = new X509Certificate2Collection();
                trusted.ImportFromPemFile(file);
                config.WithEncryptionLevel(EncryptionLevel.Encrypted)
                    .WithTrustManager(TrustManager.CreateCertTrust(trusted));
            }
        });
    }

    public Task<Neo4jServerInfo> GetServerAsync(CancellationToken cancellationToken) =>
        DriverFaults.GuardAsync(async () =>
        {
            var info = await _driver.GetServerInfoAsync();
            return new Neo4jServerInfo(info.Agent["Neo4j/".Length..], "");
        });

    public Task<Neo4jSummary> RunAsync(
        Neo4jStatement statement, Action<object?[]>? onRow, CancellationToken cancellationToken) =>
        DriverFaults.GuardAsync(async () =>
        {
            var sent = _bookmarks.Current;
            await using var session = Open(statement.Access, sent);
            var cursor = await session.RunAsync(
                statement.Text,
                DriverValues.Parameters(statement.Parameters),
                config => config.WithTimeout(statement.Timeout ?? _settings.Timeout));
            var summary = await ReadAsync(cursor, statement, onRow, cancellationToken);
            Replace(sent, session);
            return summary;
        });

    public Task<INeo4jTransaction> BeginAsync(Neo4jAccess access, CancellationToken cancellationToken) =>
        DriverFaults.GuardAsync<INeo4jTransaction>(async () =>
        {
            var sent = _bookmarks.Current;
            var session = Open(access, sent);
            try
            {
                return new DriverTransaction(
                    session, await session.BeginTransactionAsync(), () => Replace(sent, session));
            }
            catch
            {
                await session.DisposeAsync();
                throw;
            }
        });

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    /// <summary>Hands over the rows of a result and gives its summary.</summary>
    internal static async Task<Neo4jSummary> ReadAsync(
        IResultCursor cursor, Neo4jStatement statement, Action<object?[]>? onRow, CancellationToken cancellationToken)
    {
        var fields = await cursor.KeysAsync();
        statement.OnFields?.Invoke(fields);
        while (await cursor.FetchAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
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

        var counters = (await cursor.ConsumeAsync()).Counters;
        return new Neo4jSummary(
            fields,
            new Neo4jCounters(
                counters.NodesCreated, counters.NodesDeleted, counters.RelationshipsCreated,
                counters.RelationshipsDeleted, counters.PropertiesSet, counters.LabelsAdded, counters.LabelsRemoved));
    }

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
