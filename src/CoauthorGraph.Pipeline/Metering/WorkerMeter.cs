using System.Diagnostics.Metrics;

namespace CoauthorGraph.Pipeline.Metering;

/// <summary>What the worker counts, in the instruments of <see cref="System.Diagnostics.Metrics"/>. Safe for any number
/// of threads.</summary>
public sealed class WorkerMeter : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "CoauthorGraph.Worker";

    // From a small file to the first push of a large graph; the usual bounds are those of milliseconds.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [.1, .25, .5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000],
    };

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _files;
    private readonly Counter<long> _records;
    private readonly Counter<long> _papers;
    private readonly Histogram<double> _batchSeconds;
    private readonly Counter<long> _pushed;
    private readonly Histogram<double> _pushSeconds;
    private readonly Counter<long> _pushFailures;

    /// <summary>Makes the instruments.</summary>
    public WorkerMeter()
    {
        _files = _meter.CreateCounter<long>(
            "coauthor.files", "{file}", "Files that were taken or rejected");
        _records = _meter.CreateCounter<long>(
            "coauthor.records", "{record}", "Records that were read or rejected");
        _papers = _meter.CreateCounter<long>(
            "coauthor.papers", "{paper}", "Papers that were added to the graph or changed in it");
        _batchSeconds = _meter.CreateHistogram<double>(
            "coauthor.batch.duration", "s", "Time from the first file of a batch to its snapshot", tags: null, Seconds);
        _pushed = _meter.CreateCounter<long>(
            "coauthor.neo4j.pushed", "{item}", "Nodes and relationships that were written to Neo4j");
        _pushSeconds = _meter.CreateHistogram<double>(
            "coauthor.neo4j.push.duration", "s", "Time of a push that came to its end", tags: null, Seconds);
        _pushFailures = _meter.CreateCounter<long>(
            "coauthor.neo4j.failures", "{try}", "Tries to reach or to write Neo4j that failed");
    }

    /// <summary>A file was taken.</summary>
    public void FileTaken(long records, long rejected)
    {
        _files.Add(1, new KeyValuePair<string, object?>("result", "taken"));
        _records.Add(records, new KeyValuePair<string, object?>("result", "read"));
        _records.Add(rejected, new KeyValuePair<string, object?>("result", "rejected"));
    }

    /// <summary>A file was rejected.</summary>
    public void FileRejected() => _files.Add(1, new KeyValuePair<string, object?>("result", "rejected"));

    /// <summary>A batch of files was published.</summary>
    public void BatchPublished(int added, int changed, double seconds)
    {
        _papers.Add(added, new KeyValuePair<string, object?>("change", "added"));
        _papers.Add(changed, new KeyValuePair<string, object?>("change", "changed"));
        _batchSeconds.Record(seconds);
    }

    /// <summary>A push came to its end.</summary>
    public void Pushed(long nodes, long relationships, double seconds)
    {
        _pushed.Add(nodes, new KeyValuePair<string, object?>("kind", "node"));
        _pushed.Add(relationships, new KeyValuePair<string, object?>("kind", "relationship"));
        _pushSeconds.Record(seconds);
    }

    /// <summary>A try to push failed.</summary>
    public void PushFailed() => _pushFailures.Add(1);

    /// <summary>Has the number of files that wait told when it is asked for.</summary>
    public void ObserveWaitingFiles(Func<int> count) => _meter.CreateObservableGauge(
        "coauthor.files.waiting", count, "{file}", "Files that are there and not in the graph yet");

    /// <summary>Has the time for which Neo4j has been behind told when it is asked for.</summary>
    public void ObserveSecondsBehind(Func<double> seconds) => _meter.CreateObservableGauge(
        "coauthor.neo4j.behind", seconds, "s", "Time since the first snapshot that is not in Neo4j was published");

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
