using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Progress;

namespace CoauthorGraph.Web.Jobs;

/// <summary>A job: what is asked for, how it stands with it, and its file. Safe for any number of threads.</summary>
internal sealed class LongJob(string id, JobOrder order) : IProgress<ProgressReport>, IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancel = new();
    private JobState _state;
    private ProgressReport _progress;
    private CountedStream? _output;
    private JobFile? _file;
    private string? _sentence;
    private IReadOnlyList<string> _notes = [];
    private long _written;
    private DateTimeOffset? _ended;

    public string Id => id;

    public JobOrder Order => order;

    /// <summary>When it came to its end; null until then.</summary>
    public DateTimeOffset? Ended
    {
        get
        {
            lock (_lock)
            {
                return _ended;
            }
        }
    }

    /// <summary>Bytes that are kept of it.</summary>
    public long Stored
    {
        get
        {
            lock (_lock)
            {
                return _file?.Stored ?? 0;
            }
        }
    }

    public JobState State
    {
        get
        {
            lock (_lock)
            {
                return _state;
            }
        }
    }

    /// <summary>How it stands.</summary>
    /// <param name="ahead">How many are before it.</param>
    public JobStatus Status(int ahead)
    {
        lock (_lock)
        {
            var isRunning = _state == JobState.Running;
            return new JobStatus(
                id,
                JobDesk.AddressOf(id),
                order.What,
                _state,
                ahead,
                isRunning ? _cancel.IsCancellationRequested ? "ending" : _progress.Stage : null,
                isRunning ? _progress.Done : 0,
                isRunning ? _progress.Total : null,
                _output?.Written ?? _written,
                _sentence,
                _notes,
                _state == JobState.Done ? JobDesk.FileAddressOf(id) : null,
                order.Address);
        }
    }

    /// <summary>Calls it off; one that is at work ends as soon as it looks.</summary>
    public void Cancel(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_state == JobState.Waiting)
            {
                End(JobState.Cancelled, null, now);
            }
            else if (_state == JobState.Running)
            {
                _cancel.Cancel();
            }
        }
    }

    /// <summary>Does it, whatever comes of that; what nobody foresaw is thrown on, when the job has said that it
    /// failed.</summary>
    public void Run(TimeProvider time, TimeSpan patience, CancellationToken stopping)
    {
        lock (_lock)
        {
            if (_state != JobState.Waiting)
            {
                return;
            }

            _state = JobState.Running;
            _progress = new ProgressReport("beginning", 0);
        }

        using var late = new CancellationTokenSource(patience, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_cancel.Token, late.Token, stopping);
        JobFile? file = null;
        var (state, sentence) = (JobState.Failed, (string?)"This should not happen; the log says more.");
        try
        {
            file = JobFile.Create(order.IsPacked);
            var notes = file.Write(stream => order.Work(stream, this, end.Token), Follow);
            end.Token.ThrowIfCancellationRequested();
            lock (_lock)
            {
                (_file, file, _notes) = (file, null, notes);
            }

            (state, sentence) = (JobState.Done, null);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            (state, sentence) = late.IsCancellationRequested && !_cancel.IsCancellationRequested
                ? (JobState.Failed, $"It took more than {patience.TotalMinutes:0} minutes; ask at the command line.")
                : (JobState.Cancelled, null);
        }
        catch (Exception failure) when (failure is CoauthorGraphException or IOException)
        {
            sentence = failure.Message;
        }
        finally
        {
            lock (_lock)
            {
                End(state, sentence, time.GetUtcNow());
            }

            file?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Report(ProgressReport value)
    {
        lock (_lock)
        {
            _progress = value;
        }
    }

    /// <summary>The file for a reader, who disposes of it; null where there is none, or none any more.</summary>
    public JobFile? TryOpen()
    {
        lock (_lock)
        {
            return _file is { } file && file.TryEnter() ? file : null;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _file?.Dispose();
            _file = null;
        }

        _cancel.Dispose();
    }

    private void Follow(CountedStream output)
    {
        lock (_lock)
        {
            _output = output;
        }
    }

    private void End(JobState state, string? sentence, DateTimeOffset now)
    {
        (_state, _sentence, _ended) = (state, sentence, now);
        _written = _output?.Written ?? 0;
        _output = null;
        order.Kept.Dispose();
    }
}
