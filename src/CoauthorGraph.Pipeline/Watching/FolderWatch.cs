using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Pipeline.Metering;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Pipeline.Watching;

/// <summary>
/// Watches folders by looking at them again and again, which works on every file system. A file that stood still
/// between two looks is read to its end; then it is taken, together with all others that are there. What cannot be read
/// to its end waits, for it may be growing, and is moved to <c>rejected/</c> with the reason when it stood still for
/// long; it comes back from there when it grows after all. What was read is known by the graph folder, so a restart,
/// also after a kill, goes on where it was.
/// </summary>
public sealed class FolderWatch
{
    private readonly WatchOptions _options;
    private readonly TimeProvider _time;
    private readonly WatchLog _log;
    private readonly IProgress<ProgressReport>? _progress;
    private readonly WorkerMeter? _meter;
    private readonly Dictionary<string, FileState> _states = new(StringComparer.Ordinal);
    private long _taken;
    private string? _graphFailure;
    private WatchState _state = new(null, 0, 0, null);

    /// <summary>A watch that has not looked yet.</summary>
    /// <exception cref="CoauthorGraphException">The options cannot be followed.</exception>
    public FolderWatch(
        WatchOptions options, TimeProvider time, ILogger<FolderWatch> log, IProgress<ProgressReport>? progress = null,
        WorkerMeter? meter = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
        _time = time;
        _log = new WatchLog(log);
        _progress = progress;
        _meter = meter;
        _meter?.ObserveWaitingFiles(() => State.Waiting);
    }

    /// <summary>How it stands after the last look.</summary>
    public WatchState State => Volatile.Read(ref _state);

    /// <summary>Watches until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _log.Watching(_options);
        using var timer = new PeriodicTimer(_options.Interval, _time);
        do
        {
            Look(cancellationToken);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>One look at the folders; files that have settled since the last look are taken or rejected.</summary>
    public void Look(CancellationToken cancellationToken)
    {
        _log.BeginLook();
        var files = _options.Folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).SelectMany(FilesIn)
            .DistinctBy(static file => file.Path).ToList();
        Forget(files);
        var ready = new List<FileState>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_states.TryGetValue(file.Path, out var state) || state.File != file)
            {
                _states[file.Path] = new FileState(file, _time.GetTimestamp());
            }
            else if (IsReady(state, cancellationToken))
            {
                ready.Add(state);
                _progress?.Report(new ProgressReport("looking into files", ready.Count, files.Count));
            }
        }

        _graphFailure = null;
        if (ready.Count > 0)
        {
            Take(ready, cancellationToken);
        }

        _log.EndLook();
        var waiting = _states.Values.Count(static state => !state.IsDone);
        Volatile.Write(ref _state, new WatchState(_time.GetUtcNow(), _taken, waiting, _graphFailure));
        _progress?.Report(waiting == 0
            ? new ProgressReport("watching; files taken so far:", _taken)
            : new ProgressReport("watching; files that wait:", waiting));
    }

    private IReadOnlyList<WatchedFile> FilesIn(string folder)
    {
        try
        {
            foreach (var name in new RejectedFiles(folder).Return())
            {
                _log.Returned(Path.Combine(folder, name));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _log.PassedOver(Path.Combine(folder, RejectedFiles.Folder), failure.Message);
        }

        return new WatchedFolder(folder, _options, _log.PassedOver).Files();
    }

    private void Forget(List<WatchedFile> files)
    {
        var there = files.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _states.Keys.Where(path => !there.Contains(path)).ToList())
        {
            _states.Remove(gone);
        }
    }

    // Whether the file is to be taken now.
    private bool IsReady(FileState state, CancellationToken cancellationToken)
    {
        var still = _time.GetElapsedTime(state.Since);
        var isLast = still >= _options.Patience;
        if (state.IsDone || state.Found is not null)
        {
            return !state.IsDone;
        }

        if (still < _options.Interval || (state.Waits && !isLast))
        {
            return false;
        }

        var found = Inspect(state.File, isLast, cancellationToken);
        if (!state.File.IsUnchanged)
        {
            return false; // The next look finds it changed.
        }

        if ((found.Failure ?? found.Doubt) is { } reason && !isLast)
        {
            state.Waits = true;
            _log.Waits(state.File.Path, reason);
            return false;
        }

        if (found.Failure is not null)
        {
            Reject(state, found.Failure);
            return false;
        }

        state.Found = found;
        return true;
    }

    private FileInspection Inspect(WatchedFile file, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            var today = DateOnly.FromDateTime(_time.GetLocalNow().DateTime);
            return FileInspection.Of(file, isLast, today, _progress, cancellationToken);
        }
        catch (Exception failure) when (failure is CoauthorGraphException or IOException or UnauthorizedAccessException)
        {
            return FileInspection.Unreadable(failure.Message);
        }
#pragma warning disable CA1031 // One file that no reader was made for must not end the watch over all others.
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            return FileInspection.Unreadable($"This should not happen: {failure.Message}");
        }
    }

    private void Take(List<FileState> files, CancellationToken cancellationToken)
    {
        try
        {
            var summary = Ingestion.Run(Request(files), _progress, cancellationToken);
            foreach (var state in files)
            {
                state.IsDone = true;
                _log.Taken(state.File.Path, state.Found!);
                _meter?.FileTaken(state.Found!.Records, state.Found.Rejected);
            }

            _taken += files.Count;
            _log.Ingested(files.Count, summary);
            _meter?.BatchPublished(summary.PapersAdded, summary.PapersChanged, summary.Seconds);
        }
        catch (CoauthorGraphException failure) when (failure.Code == ErrorCode.InputUnreadable)
        {
            TakeApart(files, failure.Message, cancellationToken);
        }
        catch (Exception failure) when (failure is CoauthorGraphException or IOException or UnauthorizedAccessException)
        {
            // The graph folder is at fault, so the files stay as they are until it can be written to.
            _graphFailure = failure.Message;
            _log.GraphWaits(files.Count, failure.Message);
        }
    }

    // One of them has become unreadable since it was looked into; the others are not to wait for it.
    private void TakeApart(List<FileState> files, string reason, CancellationToken cancellationToken)
    {
        if (files.Count == 1)
        {
            Reject(files[0], reason);
            return;
        }

        var half = files.Count / 2;
        Take(files[..half], cancellationToken);
        Take(files[half..], cancellationToken);
    }

    private IngestRequest Request(List<FileState> files) => new()
    {
        GraphFolder = _options.GraphFolder,
        Inputs = [.. files.Select(static state => state.File.Path)],
        Threads = _options.Threads,
        ProgramVersion = _options.ProgramVersion,
        Time = _time,
    };

    private void Reject(FileState state, string reason)
    {
        state.IsDone = true;
        _meter?.FileRejected();
        try
        {
            _log.Rejected(state.File.Path, new RejectedFiles(state.File.Folder).Take(state.File, reason), reason);
        }
        catch (Exception failure) when (failure is CoauthorGraphException or IOException or UnauthorizedAccessException)
        {
            _log.NotMoved(state.File.Path, reason, failure.Message);
        }
    }
}
