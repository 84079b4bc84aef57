using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Web.Settings;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Web.Graphs;

/// <summary>
/// The current snapshot of the graph folder: a new one is taken over as soon as it is seen, and whoever still reads the
/// old one reads it to the end. Where the new one cannot be opened, the old one stays and the log says so.
/// </summary>
internal sealed partial class LiveGraph : IDisposable
{
    private readonly ExplorerSettings _settings;
    private readonly ILogger<LiveGraph> _log;
    private readonly Lock _lock = new();
    private ServedGraph _current;
    private string? _failed;

    public LiveGraph(ExplorerSettings settings, ILogger<LiveGraph> log)
    {
        _settings = settings;
        _log = log;
        _current = new ServedGraph(
            GraphFolders.Open(settings.GraphFolder), settings.GraphFolder, settings.Threads);
    }

    /// <summary>Id of the snapshot that is served.</summary>
    public string Snapshot
    {
        get
        {
            lock (_lock)
            {
                return _current.Whole.Info.Id;
            }
        }
    }

    /// <summary>The snapshot that is served and how much of it is prepared: the same address has one answer as long as
    /// this is the same.</summary>
    public string State
    {
        get
        {
            lock (_lock)
            {
                return $"{_current.Whole.Info.Id} {_current.Prepared}";
            }
        }
    }

    /// <summary>The current snapshot, or an older one by its id.</summary>
    /// <exception cref="CoauthorGraphException">There is no such snapshot.</exception>
    public GraphLease Lease(string? snapshot = null)
    {
        lock (_lock)
        {
            if (snapshot is null || snapshot == _current.Whole.Info.Id)
            {
                // When the server ends, what its last requests would read is closed.
                return _current.TryEnter() ? new GraphLease(_current)
                    : throw new OperationCanceledException("The snapshot is closed.");
            }
        }

        // Its own count of one reader is the lease's.
        return new GraphLease(
            new ServedGraph(
                GraphFolders.Open(_settings.GraphFolder, snapshot), _settings.GraphFolder, _settings.Threads));
    }

    /// <summary>Takes a new snapshot over when there is one.</summary>
    public void Refresh()
    {
        try
        {
            if (GraphFolders.Current(_settings.GraphFolder) is not { } found || found.Id == Snapshot
                || found.Id == _failed)
            {
                return;
            }

            _failed = found.Id;
            Replace(new ServedGraph(
                GraphFolders.Open(_settings.GraphFolder, found.Id), _settings.GraphFolder, _settings.Threads));
            _failed = null;
            LogTaken(found.Id);
        }
        catch (Exception failure) when (failure is CoauthorGraphException or IOException or UnauthorizedAccessException)
        {
            LogKept(Snapshot, failure.Message);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _current.Leave();
        }
    }

    private void Replace(ServedGraph next)
    {
        lock (_lock)
        {
            _current.Leave();
            _current = next;
        }
    }

    [LoggerMessage(LogLevel.Information, "Snapshot {Snapshot} is served from now on.")]
    private partial void LogTaken(string snapshot);

    [LoggerMessage(LogLevel.Warning, "Snapshot {Snapshot} is served on, for the newer one cannot be: {Reason}")]
    private partial void LogKept(string snapshot, string reason);
}
