using CoauthorGraph.Pipeline.Ingest;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Pipeline.Watching;

/// <summary>What the watch tells. What stays as it is from look to look is told once.</summary>
internal sealed partial class WatchLog(ILogger log)
{
    private HashSet<(string Path, string Reason)> _told = [];
    private HashSet<(string Path, string Reason)> _now = [];

    public void BeginLook() => _now = [];

    public void EndLook() => _told = _now;

    public void Watching(WatchOptions options) => LogWatching(
        string.Join(", ", options.Folders), options.Recursive ? " and all below" : "", options.GraphFolder);

    public void PassedOver(string path, string reason)
    {
        if (_now.Add((path, reason)) && !_told.Contains((path, reason)))
        {
            LogPassedOver(path, reason.TrimEnd('.'));
        }
    }

    public void GraphWaits(int files, string reason)
    {
        if (_now.Add(("", reason)) && !_told.Contains(("", reason)))
        {
            LogGraphWaits(files, reason);
        }
    }

    public void Taken(string file, FileInspection found)
    {
        foreach (var issue in found.Issues)
        {
            LogIssue(file, issue);
        }

        if (found.Rejected > found.Issues.Count)
        {
            LogMoreIssues(file, found.Rejected - found.Issues.Count, found.RejectsFile);
        }

        LogTaken(file, found.Records, found.Rejected);
    }

    public void Ingested(int files, IngestSummary summary) =>
        LogIngested(files, summary.PapersAdded, summary.PapersChanged, summary.Seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} waits: {Reason}")]
    public partial void Waits(string file, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} is rejected and now {Place}: {Reason}")]
    public partial void Rejected(string file, string place, string reason);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{File} is rejected: {Reason} It stays where it is, for it cannot be moved: {Failure}")]
    public partial void NotMoved(string file, string reason, string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "{File} was written to after it was rejected, and is back")]
    public partial void Returned(string file);

    [LoggerMessage(Level = LogLevel.Information, Message = "Watching {Folders}{Below} for graph folder {GraphFolder}")]
    private partial void LogWatching(string folders, string below, string graphFolder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} is passed over: {Reason}")]
    private partial void LogPassedOver(string path, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Files} files wait for the graph folder: {Reason}")]
    private partial void LogGraphWaits(int files, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File}, {Issue}")]
    private partial void LogIssue(string file, string issue);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "{File}: {Count} records more are rejected; all are in {Rejects}")]
    private partial void LogMoreIssues(string file, long count, string? rejects);

    [LoggerMessage(Level = LogLevel.Information, Message = "{File} taken: {Records} records, {Rejected} rejected")]
    private partial void LogTaken(string file, long records, long rejected);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Files} files ingested: {Added} papers added, {Changed} changed, {Seconds} s")]
    private partial void LogIngested(int files, int added, int changed, double seconds);
}
