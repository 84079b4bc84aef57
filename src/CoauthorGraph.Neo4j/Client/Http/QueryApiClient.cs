using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Connection;

namespace CoauthorGraph.Neo4j.Client.Http;

/// <summary>
/// Neo4j's Query API v2 over HTTP: in every server since 5.25, and on Aura. One request is one transaction; bookmarks
/// go along, so each sees what the ones before it wrote. Redirections are not followed, so that credentials go nowhere
/// else.
/// </summary>
internal sealed class QueryApiClient : INeo4jClient
{
    private const string Typed = "application/vnd.neo4j.query";
    private const string Plain = "application/json";
    private readonly Neo4jSettings _settings;
    private readonly HttpClient _http;
    private readonly SocketsHttpHandler _handler;
    private readonly AuthenticationHeaderValue? _authorization;
    private readonly CausalBookmarks _bookmarks = new();

    public QueryApiClient(Neo4jSettings settings)
    {
        _settings = settings;
        _authorization = Authorization(settings.Credentials);
        _handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = settings.ConnectTimeout,
            // The server closes what is idle for 30 seconds.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
        };
        if (settings.CertificateFile is { } file)
        {
            _handler.SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Trusting(file) };
        }

        _http = new HttpClient(_handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private string QueryPath => $"db/{Uri.EscapeDataString(_settings.Database)}/query/v2";

    public async Task<Neo4jServerInfo> GetServerAsync(CancellationToken cancellationToken)
    {
        var (status, reader) = await SendAsync(
            HttpMethod.Get, "", statement: null, Neo4jAccess.Read, [], onRow: null, cancellationToken);
        return reader?.Parts.GetValueOrDefault("neo4j_version") is string version
            ? new Neo4jServerInfo(version, reader.Parts.GetValueOrDefault("neo4j_edition") as string ?? "")
            : throw Foreign(status);
    }

    public async Task<Neo4jSummary> RunAsync(
        Neo4jStatement statement, Action<object?[]>? onRow, CancellationToken cancellationToken)
    {
        var sent = _bookmarks.Current;
        var (_, reader) = await SendAsync(
            HttpMethod.Post, QueryPath, statement, statement.Access, sent, onRow, cancellationToken);
        _bookmarks.Replace(sent, BookmarksOf(reader!));
        return Summary(reader!);
    }

    public async Task<INeo4jTransaction> BeginAsync(Neo4jAccess access, CancellationToken cancellationToken)
    {
        var sent = _bookmarks.Current;
        var (status, reader) = await SendAsync(
            HttpMethod.Post, QueryPath + "/tx", statement: null, access, sent, onRow: null, cancellationToken);
        var id = (reader!.Parts.GetValueOrDefault("transaction") as Dictionary<string, object?>)
            ?.GetValueOrDefault("id") as string ?? throw Foreign(status);
        return new QueryApiTransaction(this, $"{QueryPath}/tx/{Uri.EscapeDataString(id)}", sent);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        _handler.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Sends a request inside an open transaction, which began with the bookmarks given.</summary>
    internal async Task<Neo4jSummary> SendInsideAsync(
        HttpMethod method, string path, Neo4jStatement? statement, IReadOnlyList<string> begunWith,
        Action<object?[]>? onRow, CancellationToken cancellationToken)
    {
        var (_, reader) = await SendAsync(method, path, statement, Neo4jAccess.Write, [], onRow, cancellationToken);
        _bookmarks.Replace(begunWith, BookmarksOf(reader!));
        return Summary(reader!);
    }

    private static AuthenticationHeaderValue? Authorization(Neo4jCredentials credentials) => credentials switch
    {
        { Secret: null } => null,
        { User: null } => new AuthenticationHeaderValue("Bearer", credentials.Secret),
        _ => new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.User}:{credentials.Secret}"))),
    };

    private static X509ChainPolicy Trusting(string file)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(file);
        }
        catch (CryptographicException failure)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable,
                $"The certificate file '{file}' cannot be read as PEM: {failure.Message}",
                failure);
        }

        return policy;
    }

    private async Task<(HttpStatusCode Status, QueryResponseReader? Reader)> SendAsync(
        HttpMethod method, string path, Neo4jStatement? statement, Neo4jAccess access,
        IReadOnlyList<string> bookmarks, Action<object?[]>? onRow, CancellationToken cancellationToken)
    {
        using var request = Request(method, path, statement, access, bookmarks);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var patience = statement?.Timeout ?? _settings.Timeout;
        deadline.CancelAfter(patience);
        try
        {
            using var response = await _http.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            await using var body = new PatientStream(
                await response.Content.ReadAsStreamAsync(deadline.Token), deadline, patience);
            return (response.StatusCode, await ReadAsync(response, body, statement, onRow, deadline.Token));
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new Neo4jFault(
                Neo4jFaultKind.Cut, null,
                string.Create(CultureInfo.InvariantCulture, $"no sign of it for {patience.TotalSeconds:0} seconds"),
                late);
        }
        catch (HttpRequestException failure)
        {
            throw OfConnection(failure);
        }
        catch (IOException failure)
        {
            throw new Neo4jFault(Neo4jFaultKind.Cut, null, "the connection was cut", failure);
        }
    }

    private HttpRequestMessage Request(
        HttpMethod method, string path, Neo4jStatement? statement, Neo4jAccess access, IReadOnlyList<string> bookmarks)
    {
        var root = _settings.DisplayAddress + "/";
        var request = new HttpRequestMessage(method, new Uri(root + path));
        request.Headers.Authorization = _authorization;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(
            statement is { PlainRows: false } ? Typed : Plain));
        if (method == HttpMethod.Post)
        {
            var body = new ArrayBufferWriter<byte>();
            var typed = QueryRequestJson.Write(body, statement, access, bookmarks);
            request.Content = new ReadOnlyMemoryContent(body.WrittenMemory);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(typed ? Typed : Plain);
        }

        return request;
    }

    private static async Task<QueryResponseReader?> ReadAsync(
        HttpResponseMessage response, Stream body, Neo4jStatement? statement, Action<object?[]>? onRow,
        CancellationToken cancellationToken)
    {
        if (response.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest)
        {
            throw Foreign(response.StatusCode);
        }

        var reader = new QueryResponseReader(
            body, statement?.OnFields, onRow, typed: statement is { PlainRows: false });
        try
        {
            await reader.ReadAsync(cancellationToken);
        }
        catch (JsonException) when (!response.IsSuccessStatusCode || reader.Rows == 0)
        {
            throw OfStatus(response.StatusCode);
        }
        catch (JsonException failure)
        {
            throw new Neo4jFault(Neo4jFaultKind.Cut, null, "its answer broke off", failure);
        }

        if (reader.Parts.GetValueOrDefault("errors") is List<object?> { Count: > 0 } errors
            && errors[0] is Dictionary<string, object?> error)
        {
            throw Neo4jFault.Of(
                error.GetValueOrDefault("code") as string ?? "", error.GetValueOrDefault("message") as string ?? "");
        }

        return response.IsSuccessStatusCode ? reader : throw OfStatus(response.StatusCode);
    }

    private static Neo4jFault OfStatus(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => Neo4jFault.Of("Neo.ClientError.Security.Unauthorized", "unauthorized"),
        HttpStatusCode.Forbidden => Neo4jFault.Of("Neo.ClientError.Security.Forbidden", "forbidden"),
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new Neo4jFault(
            Neo4jFaultKind.Transient, null, $"it answers {(int)status}"),
        // A proxy that cannot reach the server, or no longer can: the statement may have run.
        HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => new Neo4jFault(
            Neo4jFaultKind.Cut, null, $"a proxy answers {(int)status}"),
        _ => Foreign(status),
    };

    private static Neo4jFault Foreign(HttpStatusCode status) =>
        new(Neo4jFaultKind.Foreign, null, $"it answers {(int)status}");

    private static Neo4jFault OfConnection(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError => new Neo4jFault(
            Neo4jFaultKind.Unreachable, null, failure.Message, failure),
        HttpRequestError.SecureConnectionError when failure.InnerException is AuthenticationException inner =>
            new Neo4jFault(Neo4jFaultKind.Certificate, null, inner.Message, failure),
        HttpRequestError.InvalidResponse => new Neo4jFault(
            Neo4jFaultKind.Foreign, null, "it does not answer in HTTP", failure),
        _ => new Neo4jFault(Neo4jFaultKind.Cut, null, "the connection was cut", failure),
    };

    private static Neo4jSummary Summary(QueryResponseReader reader)
    {
        var counters = reader.Parts.GetValueOrDefault("counters") as Dictionary<string, object?> ?? [];
        long Count(string name) => counters.GetValueOrDefault(name) is long value ? value : 0;
        return new Neo4jSummary(
            reader.Fields,
            new Neo4jCounters(
                Count("nodesCreated"), Count("nodesDeleted"), Count("relationshipsCreated"),
                Count("relationshipsDeleted"), Count("propertiesSet"), Count("labelsAdded"), Count("labelsRemoved")));
    }

    private static string[] BookmarksOf(QueryResponseReader reader) =>
        reader.Parts.GetValueOrDefault("bookmarks") is List<object?> bookmarks
            ? [.. bookmarks.OfType<string>()]
            : [];
}
