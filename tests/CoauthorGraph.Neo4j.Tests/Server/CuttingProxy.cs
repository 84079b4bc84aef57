using System.Net;
using System.Net.Sockets;

namespace CoauthorGraph.Neo4j.Tests.Server;

/// <summary>
/// A TCP proxy on loopback that cuts every n-th connection in the middle: either before the request has gone through,
/// or after it has, when the answer is lost.
/// </summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _target;
    private readonly int _every;
    private readonly Task _loop;
    private readonly List<Task> _running = [];
    private int _answers;

    public CuttingProxy(int target, int every)
    {
        _target = target;
        _every = every;
        _listener.Start();
        _loop = LoopAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public int Cuts { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _loop;
        await Task.WhenAll(_running);
        _end.Dispose();
    }

    private async Task LoopAsync()
    {
        try
        {
            while (true)
            {
                _running.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
                var up = CopyAsync(client.GetStream(), server.GetStream(), cut: false);
                var down = CopyAsync(server.GetStream(), client.GetStream(), cut: true);
                await Task.WhenAny(up, down);
                client.Close();
                server.Close();
                await Task.WhenAll(up, down);
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or IOException)
            {
                // One side left, or the test is over.
            }
        }
    }

    // What the server answers is lost with every n-th answer: the statement has run, and the client does not know.
    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool cut)
    {
        var buffer = new byte[1 << 16];
        try
        {
            int read;
            while ((read = await from.ReadAsync(buffer, _end.Token)) > 0)
            {
                if (cut && ++_answers % _every == 0)
                {
                    Cuts++;
                    return;
                }

                await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or IOException
            or ObjectDisposedException)
        {
            // One side left, or the test is over.
        }
    }
}
