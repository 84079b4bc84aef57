using System.Text.Json;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Pipeline.References;
using CoauthorGraph.Web.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoauthorGraph.Web.Tests;

/// <summary>An explorer of a graph of its own, asked over the network like any other.</summary>
internal sealed class Explorer : IAsyncDisposable
{
    private static int _files;
    private readonly string _folder;
    private readonly HttpClient _client;
    private readonly ExplorerServer _server;

    private Explorer(string folder, ExplorerServer server)
    {
        _folder = folder;
        _server = server;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = server.Address,
            Timeout = TimeSpan.FromMinutes(2),
        };
    }

    public Uri Address => _server.Address;

    public Uri Entrance => _server.Entrance;

    /// <summary>Serves these records.</summary>
    public static async Task<Explorer> OfAsync(
        IEnumerable<object> records,
        Func<ExplorerSettings, ExplorerSettings>? change = null,
        string? registry = null)
    {
        var folder = Directory.CreateTempSubdirectory("coauthor-web-").FullName;
        if (registry is not null)
        {
            var file = Path.Combine(folder, "registry.jsonl");
            await File.WriteAllTextAsync(file, registry, TestContext.Current.CancellationToken);
            InstitutionImport.Run(
                Path.Combine(folder, "graph"), file, Stream.Null, TestContext.Current.CancellationToken);
        }

        Ingest(folder, records);
        var settings = new ExplorerSettings
        {
            GraphFolder = Path.Combine(folder, "graph"),
            Port = 0,
            ProgramVersion = "1.2.3",
            LookEvery = TimeSpan.FromMilliseconds(50),
            Patience = TimeSpan.FromMinutes(1),
        };
        return new Explorer(folder, await ExplorerServer.StartAsync(
            change?.Invoke(settings) ?? settings, NullLoggerProvider.Instance, TimeProvider.System,
            TestContext.Current.CancellationToken));
    }

    /// <summary>Adds records to the graph that is being served.</summary>
    public void Ingest(params IEnumerable<object> records) => Ingest(_folder, records);

    /// <summary>Asks; headers are names and values in turn.</summary>
    public async Task<Reply> AskAsync(string address, params string[] headers) =>
        await SendAsync(new HttpRequestMessage(HttpMethod.Get, address), headers);

    /// <summary>Asks for bytes.</summary>
    public Task<byte[]> BytesAsync(string address) =>
        _client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);

    public async Task<Reply> SendAsync(HttpRequestMessage request, params string[] headers)
    {
        foreach (var pair in headers.Chunk(2))
        {
            request.Headers.TryAddWithoutValidation(pair[0], pair[1]);
        }

        using (request)
        {
            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            return new Reply(
                response.StatusCode,
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                response.Headers.Concat(response.Content.Headers).ToDictionary(
                    static header => header.Key, static header => string.Join(", ", header.Value),
                    StringComparer.OrdinalIgnoreCase));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Ingest(string folder, IEnumerable<object> records)
    {
        var file = Path.Combine(folder, $"{Interlocked.Increment(ref _files)}.jsonl");
        File.WriteAllLines(file, records.Select(static record => JsonSerializer.Serialize(record)));
        Ingestion.Run(
            new IngestRequest { GraphFolder = Path.Combine(folder, "graph"), Inputs = [file], KeepApart = true },
            null,
            TestContext.Current.CancellationToken);
    }
}
