using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CoauthorGraph.Neo4j.Tests.Server;

/// <summary>A small HTTP server on loopback that plays what a real one cannot be brought to do.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<string, string?> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly Task _loop;

    /// <summary>Answers each request (its first line and body) with a whole HTTP answer; null cuts the
    /// connection.</summary>
    public StandIn(Func<string, string?> answer, X509Certificate2? certificate = null)
    {
        _answer = answer;
        _certificate = certificate;
        _listener.Start();
        _loop = LoopAsync();
    }

    public Uri Address => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>All requests so far, heads and bodies.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>An answer with JSON.</summary>
    public static string Json(int status, string body) =>
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}"
        + $"\r\nConnection: close\r\n\r\n{body}";

    /// <summary>What a server says of itself.</summary>
    public static string Discovery(string version) =>
        Json(200, $$"""{"neo4j_version":"{{version}}","neo4j_edition":"community"}""");

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _loop;
        _end.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await ServeAsync(client);
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or IOException
                or AuthenticationException)
            {
                // The test is over, or the client left.
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await using var plain = client.GetStream();
        await using var tls = _certificate is null ? null : new SslStream(plain);
        if (tls is not null)
        {
            await tls.AuthenticateAsServerAsync(_certificate!);
        }

        var stream = tls ?? (Stream)plain;
        var buffer = new byte[1 << 16];
        var text = new StringBuilder();
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer, _end.Token);
            if (read == 0)
            {
                return;
            }

            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        Requests.Add(text.ToString());
        if (_answer(text.ToString()) is { } answer)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _end.Token);
        }
    }

    private static bool IsWhole(string request)
    {
        var head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0)
        {
            return false;
        }

        var length = request[..head].Split("\r\n")
            .FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return length is null || Encoding.UTF8.GetByteCount(request[(head + 4)..])
            >= int.Parse(length["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
