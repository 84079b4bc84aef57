using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Web.Jobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoauthorGraph.Web.Tests;

/// <summary>The desk that does jobs one after another.</summary>
public sealed class JobDeskTests : IAsyncDisposable
{
    private readonly TurnedClock _time = new();
    private readonly JobDesk _desk;
    private readonly List<string> _closed = [];

    public JobDeskTests() => _desk = new JobDesk(_time, NullLogger<JobDesk>.Instance);

    public async ValueTask DisposeAsync()
    {
        await _desk.StopAsync(CancellationToken.None);
        _desk.Dispose();
    }

    [Fact]
    public async Task Take_SeveralOrders_AreDoneOneAfterAnother()
    {
        using var go = new SemaphoreSlim(0);
        await _desk.StartAsync(CancellationToken.None);
        var first = _desk.Take(Order("a", (output, progress, end) =>
        {
            progress.Report(new ProgressReport("counting", 3, 4));
            output.Write(Encoding.UTF8.GetBytes("12345"));
            go.Wait(end);
            return ["a note"];
        }));
        var second = _desk.Take(Order("b"));
        await UntilAsync(first.Id, JobState.Running);
        var status = await UntilAsync(first.Id, static one => one.Written > 0);
        Assert.Equal(("counting", 3, 4, 5L), (status.Stage, status.Done, status.Total, status.Written));
        Assert.Null(status.File);
        Assert.Null(_desk.TryOpen(first.Id));
        Assert.Equal((JobState.Waiting, 1), (_desk.Find(second.Id)!.State, _desk.Find(second.Id)!.Ahead));
        go.Release();
        await UntilAsync(second.Id, JobState.Done);
        Assert.Equal(["a note"], _desk.Find(first.Id)!.Notes);
        Assert.Equal("12345", Content(first.Id));
        Assert.Equal(["a", "b"], _closed);
    }

    [Fact]
    public async Task Cancel_AtWorkOrWaiting_EndsItAndTheNextIsDone()
    {
        await _desk.StartAsync(CancellationToken.None);
        var first = _desk.Take(Order("a", static (_, _, end) => Forever(end)));
        var (second, third) = (_desk.Take(Order("b")), _desk.Take(Order("c")));
        await UntilAsync(first.Id, JobState.Running);
        Assert.True(_desk.Cancel(second.Id));
        Assert.Equal(JobState.Cancelled, _desk.Find(second.Id)!.State);
        Assert.True(_desk.Cancel(first.Id));
        await UntilAsync(third.Id, JobState.Done);
        Assert.Equal(JobState.Cancelled, _desk.Find(first.Id)!.State);
        Assert.Equal(["b", "a", "c"], _closed);
        Assert.False(_desk.Cancel("nothing"));

        // What was called off is done when it is asked for again, and what is done stays so.
        Assert.NotEqual(second.Id, _desk.Take(Order("b")).Id);
        Assert.True(_desk.Cancel(third.Id));
        Assert.Equal(JobState.Done, _desk.Find(third.Id)!.State);
    }

    [Fact]
    public async Task Take_TheSameOrder_IsTheSameJobAndClosesWhatItBrought()
    {
        var first = _desk.Take(Order("a"));
        Assert.Equal(first.Id, _desk.Take(Order("a")).Id);
        Assert.Equal(["a"], _closed);
        await _desk.StartAsync(CancellationToken.None);
        await UntilAsync(first.Id, JobState.Done);
        Assert.Equal(first.Id, _desk.Take(Order("a")).Id);
    }

    [Fact]
    public void Take_MoreThanMayWait_IsRefused()
    {
        for (var at = 0; at < JobDesk.MostWaiting; at++)
        {
            _desk.Take(Order($"{at}"));
        }

        Assert.Throws<NoRoomException>(() => _desk.Take(Order("more")));
        Assert.Equal(["more"], _closed);
        Assert.Equal(JobDesk.MostWaiting, _desk.All().Count);
        _desk.Cancel(_desk.All()[0].Id);
        _desk.Take(Order("more"));
    }

    [Fact]
    public async Task Sweep_AfterAnHourOrSixteenOthers_ForgetsAJobAndItsFile()
    {
        await _desk.StartAsync(CancellationToken.None);
        var first = _desk.Take(Order("a"));
        await UntilAsync(first.Id, JobState.Done);
        _time.Turn(JobDesk.Keeping);
        Assert.NotNull(_desk.Find(first.Id));
        var open = _desk.TryOpen(first.Id)!.Value.File;
        _time.Turn(TimeSpan.FromSeconds(1));
        Assert.Null(_desk.Find(first.Id));

        // Who reads it reads it to its end.
        Assert.Equal(open.Stored, new JobFileReader(open).Read(new byte[100]));
        open.Dispose();
        Assert.False(open.TryEnter());

        for (var at = 0; at <= JobDesk.MostEnded; at++)
        {
            await UntilAsync(_desk.Take(Order($"{at}")).Id, JobState.Done);
            _time.Turn(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(JobDesk.MostEnded, _desk.All().Count);
        Assert.DoesNotContain("what 0", _desk.All().Select(static job => job.What));
    }

    // Of files of a byte each, where one byte is kept.
    [Fact]
    public async Task Sweep_MoreBytesThanAreKept_ForgetsTheOldestFile()
    {
        using var desk = new JobDesk(_time, NullLogger<JobDesk>.Instance) { MostStored = 1 };
        await desk.StartAsync(CancellationToken.None);
        foreach (var name in new[] { "a", "b" })
        {
            var id = desk.Take(Order(name)).Id;
            while (desk.Find(id)!.State != JobState.Done)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            _time.Turn(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("what b", Assert.Single(desk.All()).What);
        await desk.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Run_WhatFails_SaysWhyAndTheNextIsDone()
    {
        await _desk.StartAsync(CancellationToken.None);
        var told = _desk.Take(Order("a", static (_, _, _) => throw new CoauthorGraphException(ErrorCode.Usage, "Too much.")));
        var untold = _desk.Take(Order("b", static (_, _, _) => throw new InvalidOperationException("secret")));
        var last = _desk.Take(Order("c"));
        await UntilAsync(last.Id, JobState.Done);
        Assert.Equal((JobState.Failed, "Too much."), (_desk.Find(told.Id)!.State, _desk.Find(told.Id)!.Sentence));
        Assert.Equal(JobState.Failed, _desk.Find(untold.Id)!.State);
        Assert.DoesNotContain("secret", _desk.Find(untold.Id)!.Sentence!, StringComparison.Ordinal);
        Assert.Equal(["a", "b", "c"], _closed);
    }

    [Fact]
    public async Task Stop_WhileAJobIsAtWork_EndsItAndClosesAll()
    {
        await _desk.StartAsync(CancellationToken.None);
        var first = _desk.Take(Order("a", static (_, _, end) => Forever(end)));
        _desk.Take(Order("b"));
        await UntilAsync(first.Id, JobState.Running);
        await _desk.StopAsync(CancellationToken.None);
        _desk.Dispose();
        Assert.Equal(["a", "b"], _closed);
    }

    [Fact]
    public void Write_MoreThanIsKept_IsRefused()
    {
        using var stream = new CountedStream(Stream.Null, 10);
        stream.Write(new byte[10]);
        Assert.Throws<CoauthorGraphException>(() => stream.Write(new byte[1]));
    }

    // However the server ends, nothing is left of a file without a name.
    [Fact]
    public void File_ThatIsOpen_HasNoName()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A file that is open keeps its name there until it is closed.");
        var before = Directory.GetFiles(Path.GetTempPath(), "coauthor-serve-*");
        using var file = JobFile.Create(isPacked: true);
        Assert.Equal(before, Directory.GetFiles(Path.GetTempPath(), "coauthor-serve-*"));
    }

    private static IReadOnlyList<string> Forever(CancellationToken end)
    {
        end.WaitHandle.WaitOne();
        end.ThrowIfCancellationRequested();
        return [];
    }

    private string Content(string id)
    {
        using var file = _desk.TryOpen(id)!.Value.File;
        using var text = new StreamReader(new JobFileReader(file));
        return text.ReadToEnd();
    }

    private JobOrder Order(
        string key, Func<Stream, IProgress<ProgressReport>, CancellationToken, IReadOnlyList<string>>? work = null) => new(
        key, "/export", $"what {key}", "file", "text/plain", true, new Closing(_closed, key),
        work ?? ((output, _, _) =>
        {
            output.Write(Encoding.UTF8.GetBytes(key));
            return [];
        }));

    private Task<JobStatus> UntilAsync(string id, JobState state) => UntilAsync(id, one => one.State == state);

    private async Task<JobStatus> UntilAsync(string id, Func<JobStatus, bool> isSo)
    {
        while (true)
        {
            if (_desk.Find(id) is { } status && isSo(status))
            {
                return status;
            }

            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private sealed class Closing(List<string> closed, string name) : IDisposable
    {
        public void Dispose()
        {
            lock (closed)
            {
                closed.Add(name);
            }
        }
    }

    private sealed class TurnedClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Turn(TimeSpan by) => _now += by;
    }
}
