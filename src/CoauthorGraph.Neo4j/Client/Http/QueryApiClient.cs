using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Text;
using System.Text.Json;
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
    private readonly ServerTrust _trust;
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
        _trust = new ServerTrust(settings);
        _handler.SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
                _trust.Accepts(certificate, chain, errors),
        };
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
        catch (OperationCanceledException late) when (!deadline.IsCancellationRequested)
        {
            throw new Neo4jFault(Neo4jFaultKind.Unreachable, null, "it accepts no connection", late);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new Neo4jFault(
                Neo4jFaultKind.Silent, null,
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
        request.Headers.UserAgent.ParseAdd(ClientAgent.Name);
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

    private Neo4jFault OfConnection(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError => new Neo4jFault(
            Neo4jFaultKind.Unreachable, null, failure.Message, failure),
        HttpRequestError.SecureConnectionError when _trust.Refusal is { } refusal =>
            new Neo4jFault(Neo4jFaultKind.Certificate, null, refusal, failure),
        HttpRequestError.SecureConnectionError => new Neo4jFault(
            Neo4jFaultKind.Foreign, null, "it does not speak TLS", failure),
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
                Count("relationshipsDeleted"), Count("propertiesSet"), Count("labelsAdded"), Count("labelsRemoved")))
        {
            Notifications = [.. Maps(reader.Parts.GetValueOrDefault("notifications")).Select(Notification)],
            Plan = PlanOf(reader.Parts.GetValueOrDefault("queryPlan")),
        };
    }

    // The arguments of a plan are typed where the rows are.
    private static string? PlanOf(object? plan)
    {
        var arguments = (plan as Dictionary<string, object?>)?.GetValueOrDefault("arguments");
        var text = (arguments as Dictionary<string, object?>)?.GetValueOrDefault("string-representation");
        return text as string ?? (text as Dictionary<string, object?>)?.GetValueOrDefault("_value") as string;
    }

    private static string Notification(Dictionary<string, object?> notification)
    {
        var position = notification.GetValueOrDefault("position") as Dictionary<string, object?>;
        return Neo4jSummary.Notification(
            notification.GetValueOrDefault("description") as string,
            position?.GetValueOrDefault("line") as long?,
            position?.GetValueOrDefault("column") as long?);
    }

    private static IEnumerable<Dictionary<string, object?>> Maps(object? list) =>
        (list as List<object?> ?? []).OfType<Dictionary<string, object?>>();

    private static string[] BookmarksOf(QueryResponseReader reader) =>
        reader.Parts.GetValueOrDefault("bookmarks") is List<object?> bookmarks
            ? [.. bookmarks.OfType<string>()]
            : [];
}
