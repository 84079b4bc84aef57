using System.Globalization;
using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Records;
using CoauthorGraph.Storage.Snapshots;
using DuckDB.NET.Data;

namespace CoauthorGraph.Storage;

/// <summary>
/// The writing side of a graph folder: the store, and the publishing of snapshots. One process at a time; not safe for
/// several threads. Every method that writes does so in one transaction, or in the one that <see cref="InTransaction"/>
/// spans.
/// </summary>
public sealed class GraphStore : IDisposable
{
    /// <summary>Snapshots that stay when a new one is published: the current one and the two before it.</summary>
    public const int SnapshotsKept = 3;

    /// <summary>The version of the snapshots that are published; older ones can be read.</summary>
    public const int SnapshotSchemaVersion = SnapshotManifest.CurrentSchemaVersion;

    private const long WorthReleasing = 16 << 20;

    private readonly GraphFolderLayout _layout;
    private readonly FreshFolder _fresh;
    private readonly FolderLock _lock;
    private readonly DuckDBConnection _connection;
    private readonly Sql _sql;
    private readonly DecisionKeeping _decisions;
    private readonly UnshownMark _unshown;
    private readonly List<string> _notes = [];
    private string? _checked;
    private bool _isTakenBack;
    private bool _isDisposed;

    private GraphStore(
        GraphFolderLayout layout, FreshFolder fresh, FolderLock folderLock, DuckDBConnection connection)
    {
        _layout = layout;
        _fresh = fresh;
        _lock = folderLock;
        _connection = connection;
        _sql = new Sql(connection);
        _unshown = new UnshownMark(layout);
        Records = new RecordTable(layout, connection, _sql);
        Mentions = new MentionTable(connection, _sql);
        Persons = new PersonTable(connection, _sql);
        Inputs = new InputTable(connection, _sql);
        _decisions = new DecisionKeeping(this, layout, new DecisionTable(connection, _sql), _notes);
    }

    /// <summary>The source records and the papers they belong to.</summary>
    public RecordTable Records { get; }

    /// <summary>The mentions and who they are.</summary>
    public MentionTable Mentions { get; }

    /// <summary>What sources say about persons.</summary>
    public PersonTable Persons { get; }

    /// <summary>The files that were read.</summary>
    public InputTable Inputs { get; }

    /// <summary>The graph folder.</summary>
    public string Folder => _layout.Root;

    /// <summary>Whether the store holds records that the current snapshot does not show.</summary>
    public bool HasUnpublishedRecords =>
        Setting("pending") is not null || !IsOfCurrentSnapshot;

    /// <summary>
    /// The papers that are no longer what the current snapshot shows: their records changed, came or went. Null where
    /// that is not known, and all papers may be others.
    /// </summary>
    public IReadOnlySet<string>? ChangedPapers()
    {
        if (!IsOfCurrentSnapshot)
        {
            return null;
        }

        return _sql.Rows("SELECT DISTINCT paper_id FROM changed_papers", static row => row.GetString(0))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether records or corrections are there that the current snapshot does not show.</summary>
    public bool IsPending => HasUnpublishedRecords || _decisions.AreWaiting;

    /// <summary>What was found when the folder was opened or left, in sentences for the one who runs this.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Corrections that an interrupted command took out.</summary>
    public IReadOnlyList<Decision> TakenOut => _decisions.TakenOut;

    /// <summary>Opens the store of a folder for writing; makes the folder when it is not there.</summary>
    /// <exception cref="CoauthorGraphException">Another process writes, or the store is damaged or of a newer
    /// version.</exception>
    public static GraphStore Open(string folder, int threads)
    {
        var layout = new GraphFolderLayout(folder);
        RequireStore(layout);
        var fresh = new FreshFolder(layout);
        fresh.RequireNothingForeign();
        SideFiles.RequireOwn(layout);
        Make(layout, folder);
        var folderLock = FolderLock.Take(layout, folder);
        DuckDBConnection? connection = null;
        try
        {
            FolderAccess.RequireWritable(layout);
            connection = new DuckDBConnection(
                $"Data Source={layout.Store};storage_compatibility_version={StoreSchema.FileVersion}");
            connection.Open();
            StoreSchema.Prepare(new Sql(connection), layout, threads);
            var store = new GraphStore(layout, fresh, folderLock, connection);
            store._decisions.FinishWhatWasBegun();
            store.NoteInterruption();
            return store;
        }
        catch (Exception failure) when (Cause(failure) is not null)
        {
            connection?.Dispose();
            fresh.TakeBack();
            folderLock.Dispose();
            throw StoreFailure.ToOpen(layout.Store, Cause(failure)!, failure);
        }
        catch
        {
            connection?.Dispose();
            fresh.TakeBack();
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>Runs work as one transaction: all of it is in the store afterwards, or nothing.</summary>
    public void InTransaction(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            using var transaction = _connection.BeginTransaction();
            CommitSteps.Done("transaction begun");
            work();
            CommitSteps.Done("transaction filled");
            _unshown.Set();
            transaction.Commit();
            CommitSteps.Done("transaction committed");
        }
        catch (Exception failure) when (Cause(failure) is not null)
        {
            throw StoreFailure.Of(_layout.Store, Cause(failure)!);
        }
    }

    /// <summary>Puts all that was written into the store's one file.</summary>
    public void Checkpoint() => _sql.Run("CHECKPOINT");

    /// <summary>A place for chunks of columns of a graph that is being built; one at a time.</summary>
    public IChunkStore SpillChunks() => new SpilledChunks(_layout);

    /// <summary>Gives back the memory that keeps what was read before; what is needed again is read again.</summary>
    public void ReleaseMemory()
    {
        Checkpoint(); // What is in its file need not be put elsewhere to be let go of.

        // Each change of the limit looks through all memory of the process; a small store has nothing that is worth it.
        if (new FileInfo(_layout.Store).Length >= WorthReleasing)
        {
            StoreSchema.ReleaseMemory(_sql);
        }
    }

    /// <summary>A setting of the graph, or null.</summary>
    public string? Setting(string name) => _sql.Text("SELECT value FROM meta WHERE key = $1", name);

    /// <summary>Sets a setting; null removes it.</summary>
    public void SetSetting(string name, string? value)
    {
        _sql.Run("DELETE FROM meta WHERE key = $1", name);
        if (value is not null)
        {
            _sql.Run("INSERT INTO meta VALUES ($1, $2)", name, value);
        }
    }

    /// <summary>Notes that the store holds more than the snapshot shows.</summary>
    public void MarkPending() => SetSetting("pending", "1");

    /// <summary>Whether more was decided about mentions, or by people, than the current snapshot shows of the
    /// machine alone: then its authors are not what the store says of them.</summary>
    public bool HasDecided => Setting("decided") is not null || (Setting("decisions") ?? "").Length > 0;

    /// <summary>Notes that mentions were decided which the snapshot does not show.</summary>
    public void MarkDecided() => SetSetting("decided", "1");

    /// <summary>The version of the extractor under which all records stand; null where that is not known.</summary>
    public string? ExtractorVersion => Setting("extractor");

    /// <summary>Whether records were extracted by another version since the current snapshot was laid out, so that
    /// nothing of it may be kept.</summary>
    public bool IsExtractedAnew => Setting("extracted_anew") is not null;

    /// <summary>Notes that all records stand under a version of the extractor.</summary>
    public void MarkExtracted(string version)
    {
        if (version != ExtractorVersion)
        {
            SetSetting("extractor", version);
            SetSetting("extracted_anew", "1");
        }
    }

    /// <summary>The corrections: those in force, or those that the next snapshot puts in force.</summary>
    public IReadOnlyList<Decision> Decisions() => _decisions.All();

    /// <summary>Puts corrections in force with the next snapshot, in order, in place of those that are: both change
    /// together, or neither.</summary>
    public void Decide(IReadOnlyList<Decision> decisions) => _decisions.Await(decisions);

    /// <summary>Makes <c>decisions.jsonl</c> say what is in force, and notes when it was not as it was left.</summary>
    public void KeepDecisionsFile() => _decisions.KeepFile();

    /// <summary>
    /// Writes the graph as the next snapshot beside the others and makes it the current one by a rename, so that
    /// readers see the old one or the new one. The oldest beyond <see cref="SnapshotsKept"/> are removed. Returns its
    /// id.
    /// </summary>
    public string Publish(KnowledgeGraph graph, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var bytes = DecisionFile.Bytes(Decisions());
        var last = _layout.SnapshotIds().Concat(_layout.SetAsideIds()).Select(Number).DefaultIfEmpty().Max();
        var id = (last + 1).ToString("D6", CultureInfo.InvariantCulture);
        var temporary = _layout.Snapshot(id + ".part");
        DeleteIfThere(temporary);
        try
        {
            SnapshotWriter.Write(temporary, graph, bytes, cancellationToken);
            CommitSteps.Done("snapshot written");
            Directory.Move(temporary, _layout.Snapshot(id));
            CommitSteps.Done("snapshot in place");
            CurrentFile.Write(_layout, id);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            DeleteIfThere(temporary);
            throw WriteFailure.Of(_layout, failure);
        }

        InTransaction(() =>
        {
            SetSetting("pending", null);
            _decisions.PutInForce();
            SetSetting("decided", null);
            SetSetting("extracted_anew", null);
            SetSetting("snapshot", id);
            _sql.Run("DELETE FROM changed_papers");
            Persons.MarkShown();
        });
        _unshown.Remove();
        _checked = id;
        KeepDecisionsFile();
        Prune(id);
        return id;
    }

    /// <summary>What is wrong with the snapshot that readers are shown, or with the file that names it; nothing where
    /// none was published yet.</summary>
    /// <param name="thorough">Whether every file is read, once; else those that nobody has changed are trusted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IReadOnlyList<string> SnapshotFaults(bool thorough, CancellationToken cancellationToken)
    {
        if (CurrentFile.Read(_layout) is not { } current)
        {
            return GraphFolder.HasGraph(_layout.Root)
                ? [$"'{_layout.Current}', which names it, is {(File.Exists(_layout.Current) ? "damaged" : "missing")}"]
                : [];
        }

        if (_checked == current)
        {
            return [];
        }

        var faults = GraphFolder.CheckSnapshot(_layout.Root, current, thorough, cancellationToken);
        _checked = thorough && faults.Count == 0 ? current : null;
        return faults;
    }

    /// <summary>Reads all of the store and of the snapshots.</summary>
    /// <exception cref="CoauthorGraphException">Something of it is damaged.</exception>
    internal void RequireWhole(CancellationToken cancellationToken)
    {
        if (StoreCheck.Run(_sql, null, thorough: true, cancellationToken).Faults is [var fault, ..])
        {
            throw StoreDamage.Of(_layout, fault, null);
        }

        if (GraphFolder.DamageOf(_layout.Root, cancellationToken) is { } damage)
        {
            throw new CoauthorGraphException(ErrorCode.GraphFolder, damage);
        }
    }

    /// <summary>Names the snapshot again that was published last, where only the file that names it was damaged or
    /// lost; false where it cannot be that.</summary>
    public bool TryNameSnapshot(CancellationToken cancellationToken)
    {
        if (CurrentFile.Read(_layout) is not null || Setting("snapshot") is not { } last
            || GraphFolder.CheckSnapshot(_layout.Root, last, thorough: true, cancellationToken).Count > 0)
        {
            return false;
        }

        CurrentFile.Write(_layout, last);
        return true;
    }

    /// <summary>Takes a damaged snapshot out of the way; it goes with the snapshots of its time. Where it is the
    /// current one, the next that is published is made of the store alone.</summary>
    public void SetAside(string snapshot)
    {
        if (snapshot == Setting("snapshot"))
        {
            SetSetting("snapshot", null);
        }

        if (Directory.Exists(_layout.Snapshot(snapshot)))
        {
            DeleteIfThere(_layout.SetAside(snapshot));
            Directory.Move(_layout.Snapshot(snapshot), _layout.SetAside(snapshot));
        }
    }

    /// <summary>Does what the folder was opened for. Where that fails, and the folder was made for it, and nothing is
    /// stored, it goes again when this is disposed.</summary>
    public T OrTakeBack<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return work();
        }
        catch
        {
            _isTakenBack = IsEmpty();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        TryRemoveMark();
        _connection.Dispose();
        if (_isTakenBack)
        {
            _fresh.TakeBack();
        }

        _lock.Dispose();
    }

    // A store that cannot be asked any more may hold anything.
    private void TryRemoveMark()
    {
        try
        {
            _unshown.RemoveUnless(() => IsPending);
        }
        catch (Exception failure) when (failure is CoauthorGraphException or IOException or UnauthorizedAccessException)
        {
            // The mark stays, and the next command looks again.
        }
    }

    // False also where the store lost what it had noted when the snapshot was published: then it tells the truth.
    private bool IsOfCurrentSnapshot =>
        GraphFolder.CurrentSnapshot(_layout.Root) is { } current && Setting("snapshot") == current;

    // Without it a new, empty one would be made, and the next snapshot would show nothing of what was there.
    private static void RequireStore(GraphFolderLayout layout)
    {
        var store = new FileInfo(layout.Store);
        if ((!store.Exists || store.Length == 0) && GraphFolder.HasGraph(layout.Root))
        {
            throw StoreDamage.Of(layout, store.Exists ? "it is empty" : "it is missing", null);
        }
    }

    private void NoteInterruption()
    {
        if (GraphFolder.CurrentSnapshot(_layout.Root) is not null && IsPending)
        {
            _notes.Add("A command that was interrupted had stored changes; this one brings them into the graph.");
        }
    }

    private bool IsEmpty()
    {
        try
        {
            return _sql.Count("SELECT (SELECT count(*) FROM records) + (SELECT count(*) FROM mentions) "
                + "+ (SELECT count(*) FROM persons)") == 0;
        }
        catch (CoauthorGraphException)
        {
            return false; // What it holds cannot be known any more, so it is kept.
        }
    }

    private static void Make(GraphFolderLayout layout, string folder)
    {
        try
        {
            if (!Directory.Exists(layout.Root) && GraphFolderNames.Around(layout.Root) is { } around)
            {
                throw new CoauthorGraphException(
                    ErrorCode.Usage, $"'{folder}' is in the graph folder '{around}'; name a folder beside it.");
            }

            Directory.CreateDirectory(layout.Snapshots);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Directory.Exists(layout.Root)
                ? WriteFailure.ToOpen(layout, failure)
                : new CoauthorGraphException(
                    ErrorCode.GraphFolder, $"The graph folder '{folder}' cannot be made: {failure.Message}", failure);
        }
    }

    private static DuckDBException? Cause(Exception failure) =>
        failure as DuckDBException ?? failure.InnerException as DuckDBException;

    private static int Number(string snapshot) => int.Parse(snapshot, CultureInfo.InvariantCulture);

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Prune(string current)
    {
        var ids = _layout.SnapshotIds().Where(id => id != current).ToList();
        foreach (var id in ids.SkipLast(SnapshotsKept - 1))
        {
            Directory.Delete(_layout.Snapshot(id), recursive: true);
            CommitSteps.Done("old snapshot removed");
        }

        var last = Number(current);
        foreach (var id in _layout.SetAsideIds().Where(id => Number(id) <= last - SnapshotsKept))
        {
            DeleteIfThere(_layout.SetAside(id));
        }

        foreach (var unfinished in Directory.EnumerateDirectories(_layout.Snapshots, "*.part"))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        SideColumns.Prune(_layout);
    }
}
