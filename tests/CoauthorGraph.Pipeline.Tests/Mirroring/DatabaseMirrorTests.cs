using System.Net;
using System.Net.Sockets;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Pipeline.Mirroring;
using CoauthorGraph.Pipeline.Remote;
using CoauthorGraph.Pipeline.Tests.Watching;

namespace CoauthorGraph.Pipeline.Tests.Mirroring;

/// <summary>A mirror whose database is away. Against a real one it is tried from the command line.</summary>
public sealed class DatabaseMirrorTests : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly TemporaryFolder _folder = new();
    private readonly KeptLog<DatabaseMirror> _log = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Look_NoGraphYet_IsEqualAndSilent()
    {
        var mirror = Mirror();
        Assert.True(await mirror.LookAsync(Pause, CancellationToken.None));
        Assert.Equal(new MirrorState(), mirror.State);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Look_NothingAnswers_SaysOnceHowFarItIsBehind()
    {
        Ingest("""{"id":"r1","title":"Sparrows at dusk","year":2001,"authors":["Ada Quill","Bo Reed"]}""");
        var mirror = Mirror();
        Assert.False(await mirror.LookAsync(Pause, CancellationToken.None));
        Assert.False(await mirror.LookAsync(Pause, CancellationToken.None));

        var state = mirror.State;
        Assert.Equal(("000001", null, 2L, 0L), (state.Here, state.There, state.Failures, state.Pushes));
        Assert.InRange(state.SecondsBehind(TimeProvider.System.GetUtcNow()), 0, 3600);
        var line = Assert.Single(_log.Lines);
        Assert.Contains("behind: snapshot 000001 is here, none of this run there", line, StringComparison.Ordinal);
        Assert.Contains("tried again in 2 s", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AnotherSnapshotWhileBehind_CountsFromTheFirst()
    {
        Ingest("""{"id":"r1","title":"Sparrows at dusk","year":2001,"authors":["Ada Quill","Bo Reed"]}""");
        var mirror = Mirror();
        await mirror.LookAsync(Pause, CancellationToken.None);
        var since = mirror.State.BehindSince;
        Ingest("""{"id":"r2","title":"Larks at dawn","year":2002,"authors":["Bo Reed","Cy Fenn"]}""");
        await mirror.LookAsync(Pause, CancellationToken.None);

        Assert.Equal(("000002", since), (mirror.State.Here, mirror.State.BehindSince));
    }

    [Fact]
    public async Task Run_NothingAnswers_TriesAgainAfterGrowingPausesUntilItIsEnded()
    {
        Ingest("""{"id":"r1","title":"Sparrows at dusk","year":2001,"authors":["Ada Quill","Bo Reed"]}""");
        var time = new HurriedTime();
        var mirror = Mirror(time);
        using var end = new CancellationTokenSource();
        var run = mirror.RunAsync(end.Token);
        while (mirror.State.Failures < 7)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal([2, 4, 8, 16, 20, 20], time.Waits.Take(6).Select(static wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Look_SnapshotThatMakesNoSense_IsAFailureAndNoEnd()
    {
        Ingest("""{"id":"r1","title":"Sparrows at dusk","year":2001,"authors":["Ada Quill","Bo Reed"]}""");
        Directory.Delete(Path.Combine(_folder.File("g"), "snapshots", "000001"), recursive: true);
        var mirror = Mirror();

        Assert.False(await mirror.LookAsync(Pause, CancellationToken.None));
        Assert.Equal(1, mirror.State.Failures);
    }

    [Fact]
    public async Task Look_EndedWhileItFails_EndsAsAskedAndIsNoFailure()
    {
        Ingest("""{"id":"r1","title":"Sparrows at dusk","year":2001,"authors":["Ada Quill","Bo Reed"]}""");
        Directory.Delete(Path.Combine(_folder.File("g"), "snapshots", "000001"), recursive: true);
        var mirror = Mirror();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => mirror.LookAsync(Pause, new CancellationToken(canceled: true)));
        Assert.Equal(0, mirror.State.Failures);
    }

    [Theory]
    [InlineData("nowhere", "pagerank")]
    [InlineData("http://127.0.0.1:1", "modularity")]
    public void Mirror_OptionsThatCannotBeFollowed_AreRefused(string uri, string analysis)
    {
        var options = new MirrorOptions
        {
            GraphFolder = _folder.File("g"),
            Address = new RemoteAddress { Uri = uri },
            Analyses = [analysis],
        };
        Assert.Equal(ErrorCode.Usage, Assert.Throws<CoauthorGraphException>(
            () => new DatabaseMirror(options, TimeProvider.System, _log)).Code);
    }

    private DatabaseMirror Mirror(TimeProvider? time = null)
    {
        var options = new MirrorOptions
        {
            GraphFolder = _folder.File("g"),
            Address = new RemoteAddress { Uri = $"http://127.0.0.1:{ClosedPort()}", RetryFor = TimeSpan.Zero },
            FirstPause = TimeSpan.FromSeconds(2),
            LongestPause = TimeSpan.FromSeconds(20),
        };
        return new DatabaseMirror(options, time ?? TimeProvider.System, _log);
    }

    private void Ingest(string record) => Ingestion.Run(
        new IngestRequest { GraphFolder = _folder.File("g"), Inputs = [_folder.Write("r.jsonl", record + "\n")] }, null,
        CancellationToken.None);

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
