using System.Diagnostics;
using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Extraction;
using CoauthorGraph.Pipeline.Building;
using CoauthorGraph.Pipeline.Persons;
using CoauthorGraph.Pipeline.References;
using CoauthorGraph.Questions.Overviews;
using CoauthorGraph.Readers;
using CoauthorGraph.Readers.Sources;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Records;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>
/// Brings files into a graph folder: reads, extracts, stores in batches of one transaction each, decides who is who,
/// and publishes a snapshot. What was interrupted goes on at the next call; what is there already writes nothing.
/// </summary>
public sealed class Ingestion
{
    // A transaction takes as long as reading some hundred records, so small files share one.
    private const int RecordsOfALargeFile = 1000;
    private const int SmallFilesTogether = 200;

    private readonly IngestRequest _request;
    private readonly IProgress<ProgressReport>? _progress;
    private readonly RecordExtractor _extractor;
    private long _records;
    private long _rejected;
    private readonly Dictionary<string, StoredInput> _unsaved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private readonly List<string> _replaced = [];
    private PersonStage _persons = null!;
    private int _smallFiles;

    private Ingestion(
        IngestRequest request, IProgress<ProgressReport>? progress, CancellationToken cancellationToken)
    {
        _request = request;
        _progress = progress;
        GraphReferences.WeightsOf(request.GraphFolder); // Damage is told before anything is read.
        _extractor = request.Extractor ?? GraphReferences.Of(request.GraphFolder, cancellationToken).Extractor();
    }

    /// <summary>Runs an ingest.</summary>
    /// <exception cref="CoauthorGraphException">An input or the graph folder cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the folder is as after the last
    /// batch.</exception>
    public static IngestSummary Run(
        IngestRequest request, IProgress<ProgressReport>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Ingestion(request, progress, cancellationToken).Run(cancellationToken);
    }

    private IngestSummary Run(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        // Of equal records in several files the first one read is kept; by name it is always the same one.
        var files = RecordSources.Expand(_request.Inputs)
            .OrderBy(static file => file.Name, Utf8Order.Instance)
            .ThenBy(static file => file.Path, Utf8Order.Instance);
        using var store = GraphStore.Open(_request.GraphFolder, _request.Threads);
        return store.OrTakeBack(() => Run(store, files, watch, cancellationToken));
    }

    private IngestSummary Run(
        GraphStore store, IEnumerable<InputFile> files, Stopwatch watch, CancellationToken cancellationToken)
    {
        Repair(store, thorough: false, cancellationToken);
        ExtractAnew(store, cancellationToken);
        var stage = new RecordStage(store);
        _persons = new PersonStage(store);
        try
        {
            ReadAll(store, stage, files, cancellationToken);
        }
        catch (CoauthorGraphException)
        {
            // The next ingest shows what stands before the place where a file is damaged.
            stage.Flush();
            throw;
        }

        stage.Flush();
        var maxAuthors = GraphPublication.MaxAuthors(store, _request.MaxAuthors);
        var summary = store.IsPending || _request.Reconsider
            ? Publish(store, maxAuthors, watch, cancellationToken)
            : Unchanged(store, watch);
        foreach (var note in store.Notes)
        {
            _request.OnInput?.Invoke(note);
        }

        return summary;
    }

    private void ReadAll(
        GraphStore store, RecordStage stage, IEnumerable<InputFile> files, CancellationToken cancellationToken)
    {
        var loaded = false;
        foreach (var file in files)
        {
            using var input = InputHash.Of(file, _request.StandardInput);
            var known = store.Inputs.Find(input.Hash);
            if (!_request.Again && IsKnown(known) && !_listed.Contains(file.Name))
            {
                _request.OnInput?.Invoke($"{file.Name}: known already, nothing to do");
                _records += known!.Records;
                _rejected += known.Rejected;
                continue;
            }

            if (!loaded)
            {
                Repair(store, thorough: true, cancellationToken);
                stage.Load();
                loaded = true;
            }

            Read(store, stage, input, known, cancellationToken);
        }
    }

    private void Repair(GraphStore store, bool thorough, CancellationToken cancellationToken) => SnapshotRepair.Run(
        store,
        _request.GraphFolder,
        _request.Threads,
        _request.ProgramVersion,
        thorough,
        _request.OnInput,
        _progress,
        cancellationToken);

    private void ExtractAnew(GraphStore store, CancellationToken cancellationToken)
    {
        if (!_request.Again && store.ExtractorVersion == _extractor.Version)
        {
            return;
        }

        var changed = Reextraction.Run(store, _extractor, _request.Threads, _progress, cancellationToken);
        if (changed > 0)
        {
            _request.OnInput?.Invoke(
                $"extracted anew: {changed.ToString("N0", CultureInfo.InvariantCulture)} stored records changed");
        }
    }

    private string Options => string.Join('|', _request.InputFormat ?? "auto", _request.PageAuthor, _request.KeepApart)
        + (_request.Columns is null ? "" : $"|{_request.Columns}")
        + (_request.Encoding is null ? "" : $"|encoding {_request.Encoding.WebName}");

    private bool IsKnown(StoredInput? known) => known is { Complete: true } && known.Options == Options
        && (_request.AsOf is null || known.AsOf == Text(_request.AsOf.Value));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Read(
        GraphStore store, RecordStage stage, InputHash input, StoredInput? known, CancellationToken cancellationToken)
    {
        var asOf = _request.AsOf
            ?? (known is null
                ? DateOnly.FromDateTime(_request.Time.GetLocalNow().DateTime)
                : DateOnly.ParseExact(known.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var stored = new StoredInput(input.Hash, input.File.Name, Text(asOf), Options, 0, 0, Complete: false);
        if (known is null || known.AsOf != stored.AsOf || known.Options != stored.Options)
        {
            Keep(store, stage, stored);
        }

        var options = new ReadOptions
        {
            AsOf = asOf,
            PageAuthor = _request.PageAuthor,
            Columns = _request.Columns,
            Encoding = _request.Encoding,
        };
        using var opened = RecordSources.Open(input.File, _request.StandardInput, _request.InputFormat, options);
        _request.OnInput?.Invoke($"{input.File.Name}: read as {opened.Description}");
        long records = 0, persons = 0, rejected = 0;
        foreach (var chunk in ItemPipeline.Of(opened, Stage, _request.Threads, cancellationToken))
        {
            rejected += Take(chunk, stage);
            records += chunk.Count(static item => item.Record is not null);
            persons += chunk.Count(static item => item.Person is not null);
            _progress?.Report(new ProgressReport($"reading {input.File.Name}", records + persons));
        }

        if (_persons.EndFile(opened, input.File.Name, out var leftOut))
        {
            _listed.Add(input.File.Name);
            _replaced.Add(input.File.Name);
        }

        if (leftOut > 0)
        {
            _request.OnInput?.Invoke($"{input.File.Name}: it is cut, so that what it says of persons does not count");
        }

        Keep(store, stage, stored with { Records = records, Rejected = rejected, Complete = true });
        if (records + persons >= RecordsOfALargeFile || ++_smallFiles % SmallFilesTogether == 0)
        {
            stage.Flush();
        }

        _records += records;
        _rejected += rejected;
    }

    // With the records that are written next.
    private void Keep(GraphStore store, RecordStage stage, StoredInput input)
    {
        if (_unsaved.Count == 0)
        {
            stage.AtEnd(() =>
            {
                // What other files of the name said of persons is there no more: they may be read again.
                store.Inputs.MarkIncomplete(_replaced);
                _replaced.Clear();
                store.Inputs.Save(_unsaved.Values);
                _unsaved.Clear();
                _persons.Write();
            });
        }

        _unsaved[input.Hash] = input;
    }

    private Staged Stage(ReadItem item) => new(
        item,
        item.Paper is { } paper ? StagedRecord.Of(paper, _extractor.Extract(paper), _request.KeepApart) : null,
        item.Person is { } person ? KeptPerson.Of(person) : null);

    // Gives the number of records that were rejected.
    private long Take(Staged[] items, RecordStage stage)
    {
        long rejected = 0;
        foreach (var (item, record, person) in items)
        {
            if (record is not null)
            {
                stage.Add(record);
            }
            else if (person is { } told)
            {
                _persons.Add(told);
            }
            else if ((item.Issue ?? TooLong(item.Person)) is { } issue)
            {
                _request.OnIssue?.Invoke(issue);
                if (issue.Code == RecordIssue.CutFile)
                {
                    _persons.Cut();
                }

                rejected += issue.Rejected ? 1 : 0;
            }
            else if (item.Withdrawal is { } withdrawal)
            {
                stage.Withdraw(withdrawal);
            }
        }

        return rejected;
    }

    private static RecordIssue? TooLong(PersonRecord? person) => person is null ? null : new RecordIssue(
        person.Source,
        "person-id",
        $"the person's id has {person.SourceId.Length} characters, and an id has {KeptPerson.LongestId} at most",
        person.SourceId[..80]);

    private IngestSummary Publish(
        GraphStore store, int maxAuthors, Stopwatch watch, CancellationToken cancellationToken)
    {
        using var before = GraphFolder.CurrentSnapshot(_request.GraphFolder) is null
            ? null
            : GraphFolder.Open(_request.GraphFolder);
        var settings = new PublicationSettings(
            maxAuthors, _request.Threads, _request.ProgramVersion, _request.Reconsider);
        using var published = GraphPublication.Run(
            store, _request.GraphFolder, settings, _progress, cancellationToken);
        foreach (var outcome in published.Corrections.Where(static outcome => !outcome.Applied))
        {
            _request.OnInput?.Invoke(outcome.Message);
        }

        var papers = published.Graph.Papers.Id;
        if (before is null)
        {
            return Summary(store, published.Graph, papers.Count, 0, watch);
        }

        var changed = published.Changed.Count(id =>
            before.Papers.Id.Find(id) >= 0 && papers.Find(id) >= 0);
        return Summary(store, published.Graph, AddedPapers(before.Papers.Id, papers), changed, watch);
    }

    // Both are in order.
    private static int AddedPapers(StringColumn before, StringColumn now)
    {
        var added = 0;
        var walk = new IdWalk(before);
        for (var row = 0; row < now.Count; row++)
        {
            added += walk.MoveTo(now.GetUtf8(row)) ? 0 : 1;
        }

        return added;
    }

    private IngestSummary Unchanged(GraphStore store, Stopwatch watch)
    {
        store.KeepDecisionsFile();
        using var graph = GraphFolder.Open(_request.GraphFolder);
        return Summary(store, graph, 0, 0, watch);
    }

    private IngestSummary Summary(GraphStore store, KnowledgeGraph graph, int added, int changed, Stopwatch watch)
    {
        var persons = store.Persons.Count;
        var statistics = GraphStatistics.Of(graph);
        return new IngestSummary
        {
            Records = _records,
            PapersAdded = added,
            PapersChanged = changed,
            PapersUnchanged = graph.Papers.Count - added - changed,
            Mentions = statistics.Mentions,
            Authors = statistics.Authors,
            Institutions = statistics.Institutions,
            Topics = statistics.Topics,
            CoauthorEdges = statistics.CoauthorEdges,
            Rejected = _rejected,
            HyperAuthoredPapers = statistics.HyperAuthoredPapers,
            PapersTruncated = statistics.PapersTruncated,
            Persons = persons == 0 ? null : persons,
            MentionsTold = statistics.MentionsTold,
            Seconds = Math.Round(watch.Elapsed.TotalSeconds, 2),
        };
    }

    // What an item of a file is for the store.
    private readonly record struct Staged(ReadItem Item, StagedRecord? Record, StoredPerson? Person);
}
