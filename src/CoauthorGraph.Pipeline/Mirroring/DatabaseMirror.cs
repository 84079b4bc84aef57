using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Pipeline.Metering;
using CoauthorGraph.Pipeline.Neo4jScores;
using CoauthorGraph.Pipeline.Remote;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Pipeline.Mirroring;

/// <summary>
/// Keeps a Neo4j equal to a graph folder: whatever becomes current there is pushed, whoever published it — an ingest, a
/// correction at a command line, a repair. While the database is away the folder goes on, and the mirror tries again
/// with growing pauses. A push that was cut goes on where it was, so a restart, also after a kill, loses nothing.
/// </summary>
public sealed class DatabaseMirror
{
    private readonly MirrorOptions _options;
    private readonly TimeProvider _time;
    private readonly MirrorLog _log;
    private readonly IProgress<ProgressReport>? _progress;
    private readonly WorkerMeter? _meter;
    private MirrorState _state = new();
    private (string Id, DateTimeOffset Since)? _pushed;
    private string? _scored;
    private long _scoredAt;
    private bool _differed;

    /// <summary>A mirror that has not looked yet.</summary>
    /// <exception cref="CoauthorGraphException">The options cannot be followed.</exception>
    public DatabaseMirror(
        MirrorOptions options, TimeProvider time, ILogger<DatabaseMirror> log,
        IProgress<ProgressReport>? progress = null, WorkerMeter? meter = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
        _time = time;
        _log = new MirrorLog(log);
        _progress = progress;
        _meter = meter;
        _meter?.ObserveSecondsBehind(() => State.SecondsBehind(_time.GetUtcNow()));
    }

    /// <summary>How far the database is behind, as of the last look.</summary>
    public MirrorState State => Volatile.Read(ref _state);

    /// <summary>Keeps it equal until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _log.Mirroring(_options.Address.Require(), _options.GraphFolder);
        var pause = _options.FirstPause;
        while (true)
        {
            if (await LookAsync(pause, cancellationToken))
            {
                pause = _options.FirstPause;
                await Task.Delay(_options.Interval, _time, cancellationToken);
            }
            else
            {
                await Task.Delay(pause, _time, cancellationToken);
                pause = pause * 2 < _options.LongestPause ? pause * 2 : _options.LongestPause;
            }
        }
    }

    /// <summary>One look at the folder; what is not in the database is pushed.</summary>
    /// <param name="pause">What a failure is said to be followed by.</param>
    /// <param name="cancellationToken">Ends it; the next push goes on.</param>
    /// <returns>Whether both sides are equal.</returns>
    public async Task<bool> LookAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            if (GraphFolders.Current(_options.GraphFolder) is not { } current)
            {
                return true;
            }

            if (current != _pushed)
            {
                Set(State with { Here = current.Id, BehindSince = State.BehindSince ?? current.Since });
                await PushAsync(cancellationToken);
                _pushed = current.Id == State.There ? current : null;
            }

            if (ScoresAreDue(current.Id))
            {
                await ScoreAsync(cancellationToken);
            }

            Set(State with { Failure = null });

            return true;
        }
#pragma warning disable CA1031 // Whatever befalls one push, files are to be taken and the next push tried.
        catch (Exception failure) when (failure is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            // What fails while it is ended is of its end.
            cancellationToken.ThrowIfCancellationRequested();
            Set(State with { Failure = failure.Message, Failures = State.Failures + 1 });
            _meter?.PushFailed();
            _log.Behind(State, State.SecondsBehind(_time.GetUtcNow()), pause);
            return false;
        }
    }

    private async Task PushAsync(CancellationToken cancellationToken)
    {
        using var graph = GraphFolders.Open(_options.GraphFolder);
        await using var remote = await OpenAsync(cancellationToken);
        var options = new PushOptions { Full = _differed, ProgramVersion = _options.ProgramVersion };
        var summary = await remote.PushAsync(graph, options, _time, _progress, cancellationToken);
        _differed = summary.Differences.Count > 0;
        if (summary.Differences is [var first, ..])
        {
            throw new CoauthorGraphException(
                ErrorCode.Remote,
                $"After the push {summary.Differences.Count} numbers differ, the first is {first.What}: {first.Here} "
                    + $"here, {first.There} there; somebody else writes to the database.");
        }

        var seconds = State.SecondsBehind(_time.GetUtcNow());
        Set(State with { There = graph.Info.Id, BehindSince = null, Failure = null, Pushes = State.Pushes + 1 });
        _log.Current(summary, seconds);
        _meter?.Pushed(
            summary.NodesCreated + summary.NodesUpdated, summary.RelationshipsCreated + summary.RelationshipsUpdated,
            summary.Seconds);
    }

    private bool ScoresAreDue(string snapshot) => _options.Analyses.Count > 0 && _scored != snapshot
        && (_scored is null || _time.GetElapsedTime(_scoredAt) >= _options.AnalysesEvery);

    private async Task ScoreAsync(CancellationToken cancellationToken)
    {
        using var graph = GraphFolders.Open(_options.GraphFolder);
        await using var remote = await OpenAsync(cancellationToken);
        var written = await AuthorAnalyses.PushAsync(
            remote, graph, _options.Analyses, _options.Threads, _progress, cancellationToken);
        (_scored, _scoredAt) = (graph.Info.Id, _time.GetTimestamp());
        foreach (var (property, count) in written)
        {
            _log.Scored(property, count);
        }
    }

    private Task<RemoteGraph> OpenAsync(CancellationToken cancellationToken) =>
        RemoteGraph.OpenAsync(_options.Address, _time, cancellationToken);

    private void Set(MirrorState state) => Volatile.Write(ref _state, state);
}
