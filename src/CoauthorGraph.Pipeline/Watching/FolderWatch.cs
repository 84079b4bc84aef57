using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Ingest;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Pipeline.Watching;

/// <summary>
/// Watches folders by looking at them again and again, which works on every file system. A file is taken once its size
/// and time stood still between two looks; what cannot be read is moved to <c>rejected/</c> with the reason beside it.
/// What was read is known by the graph folder, so a restart, also after a kill, goes on where it was.
/// </summary>
public sealed partial class FolderWatch(WatchOptions options, TimeProvider time, ILogger<FolderWatch> log)
{
    private const string Rejected = "rejected";
    private readonly Dictionary<string, (long Length, DateTime Written)> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Length, DateTime Written)> _done = new(StringComparer.Ordinal);

    /// <summary>Watches until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        LogWatching(string.Join(", ", options.Folders), options.GraphFolder);
        using var timer = new PeriodicTimer(options.Interval, time);
        do
        {
            Look(cancellationToken);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>One look at the folders; files that have settled since the last look are ingested.</summary>
    public void Look(CancellationToken cancellationToken)
    {
        foreach (var folder in options.Folders)
        {
            foreach (var path in Files(folder))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var info = new FileInfo(path);
                if (!info.Exists)
                {
                    continue;
                }

                var now = (info.Length, info.LastWriteTimeUtc);
                if (_done.TryGetValue(path, out var done) && done == now)
                {
                    continue;
                }

                if (!_seen.TryGetValue(path, out var before) || before != now)
                {
                    _seen[path] = now;
                    continue;
                }

                _seen.Remove(path);
                if (Take(folder, path, cancellationToken))
                {
                    _done[path] = now;
                }
            }
        }
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder)
            .Where(static path => !Path.GetFileName(path).StartsWith('.')
                && !path.EndsWith(".part", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
        : [];

    // Whether the file is dealt with; one that waits for the graph folder is tried again at the next look.
    private bool Take(string folder, string path, CancellationToken cancellationToken)
    {
        try
        {
            var summary = Ingestion.Run(
                new IngestRequest
                {
                    GraphFolder = options.GraphFolder,
                    Inputs = [path],
                    Threads = options.Threads,
                    ProgramVersion = options.ProgramVersion,
                    Time = time,
                },
                null,
                cancellationToken);
            LogIngested(path, summary.Records, summary.PapersAdded, summary.PapersChanged, summary.Rejected,
                summary.Seconds);
            return true;
        }
        catch (CoauthorGraphException failure) when (failure.Code == ErrorCode.InputUnreadable)
        {
            Reject(folder, path, failure.Message);
            return true;
        }
        catch (CoauthorGraphException failure) when (failure.Code == ErrorCode.GraphFolder)
        {
            LogWaiting(path, failure.Message);
            return false;
        }
    }

    private void Reject(string folder, string path, string reason)
    {
        var rejected = Path.Combine(folder, Rejected);
        Directory.CreateDirectory(rejected);
        var target = Path.Combine(rejected, Path.GetFileName(path));
        for (var number = 2; File.Exists(target); number++)
        {
            target = Path.Combine(rejected, $"{Path.GetFileName(path)}.{number}");
        }

        File.Move(path, target);
        File.WriteAllText(target + ".reason.txt", reason + "\n");
        LogRejected(path, reason);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Watching {Folders} for graph folder {GraphFolder}")]
    private partial void LogWatching(string folders, string graphFolder);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message =
            "{File}: {Records} records, {Added} papers added, {Changed} changed, {Rejected} rejected, {Seconds} s")]
    private partial void LogIngested(string file, long records, int added, int changed, long rejected, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} waits: {Reason}")]
    private partial void LogWaiting(string file, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} rejected: {Reason}")]
    private partial void LogRejected(string file, string reason);
}
