using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>
/// The reading side of a graph folder: snapshots that were published. Any number of processes may read, also while one
/// ingests; nothing here opens the store.
/// </summary>
public static class GraphFolder
{
    /// <summary>
    /// Opens the current snapshot, or the named one. Costs milliseconds whatever its size; the columns are mapped
    /// files.
    /// </summary>
    /// <exception cref="CoauthorGraphException">There is no graph, no such snapshot, or it is damaged or
    /// newer.</exception>
    public static KnowledgeGraph Open(string folder, string? snapshot = null)
    {
        var layout = new GraphFolderLayout(folder);
        var id = snapshot ?? RequireGraph(folder);
        FolderAccess.Require(layout, layout.Current, Path.Combine(layout.Snapshot(id), SnapshotManifest.FileName));
        return Directory.Exists(layout.Snapshot(id)) && layout.SnapshotIds().Contains(id, StringComparer.Ordinal)
            ? SnapshotReader.Open(layout.Snapshot(id))
            : throw new CoauthorGraphException(
                snapshot is null ? ErrorCode.GraphFolder : ErrorCode.NotFound,
                $"The snapshot '{id}' is not in '{folder}'{Others(layout)}."
                    + (snapshot is null ? " 'coauthor doctor --repair' makes it anew from the store." : ""));
    }

    /// <summary>Id of the current snapshot and when it was written; null where there is no graph, or none that can be
    /// read.</summary>
    public static (string Id, DateTimeOffset Since)? Current(string folder) => CurrentSnapshot(folder) is { } id
        ? (id, new DateTimeOffset(Directory.GetLastWriteTimeUtc(new GraphFolderLayout(folder).Snapshot(id))))
        : null;

    /// <summary>Id of the current snapshot.</summary>
    /// <exception cref="CoauthorGraphException">There is no graph in the folder.</exception>
    public static string RequireGraph(string folder)
    {
        if (CurrentSnapshot(folder) is { } current)
        {
            return current;
        }

        var layout = new GraphFolderLayout(folder);
        throw !HasGraph(folder) ? NoGraph.In(layout, folder) : new CoauthorGraphException(
            ErrorCode.GraphFolder,
            $"The file '{layout.Current}', which names the snapshot to read, is {(File.Exists(layout.Current)
                ? "damaged" : "missing")}; 'coauthor doctor --repair' mends the folder, and '--snapshot' opens one of "
                + $"{string.Join(", ", layout.SnapshotIds())}.");
    }

    /// <summary>Id of the current snapshot, or null where there is no graph yet, or the file that names it is
    /// damaged.</summary>
    public static string? CurrentSnapshot(string folder)
    {
        var layout = new GraphFolderLayout(folder);
        FolderAccess.Require(layout, layout.Current);
        try
        {
            return CurrentFile.Read(layout);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw FolderAccess.Denied(layout, failure);
        }
    }

    /// <summary>Whether the first ingest into a folder has not come to a graph that can be read.</summary>
    public static bool IsUnfinished(string folder) => NoGraph.IsUnfinished(new GraphFolderLayout(folder));

    /// <summary>Whether the folder holds, or has held, a graph: a snapshot or what names one is there.</summary>
    public static bool HasGraph(string folder)
    {
        var layout = new GraphFolderLayout(folder);
        return File.Exists(layout.Current) || layout.SnapshotIds().Count + layout.SetAsideIds().Count > 0;
    }

    /// <summary>Ids of the damaged snapshots that were set aside, oldest first.</summary>
    public static IReadOnlyList<string> SnapshotsSetAside(string folder) => new GraphFolderLayout(folder).SetAsideIds();

    /// <summary>Ids of the snapshots that can be opened, oldest first.</summary>
    public static IReadOnlyList<string> Snapshots(string folder) => new GraphFolderLayout(folder).SnapshotIds();

    /// <summary>Compares every file of the current snapshot with its checksum; the faults found.</summary>
    public static IReadOnlyList<string> Check(string folder, CancellationToken cancellationToken) =>
        CurrentSnapshot(folder) is { } current
            ? CheckSnapshot(folder, current, thorough: true, cancellationToken)
            : [];

    /// <summary>The faults of one snapshot.</summary>
    /// <param name="folder">The graph folder.</param>
    /// <param name="snapshot">Its id.</param>
    /// <param name="thorough">Whether every file is read, and whether what was written is a graph; else files that
    /// nobody has changed since they were read are trusted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IReadOnlyList<string> CheckSnapshot(
        string folder, string snapshot, bool thorough, CancellationToken cancellationToken)
    {
        var path = new GraphFolderLayout(folder).Snapshot(snapshot);
        if (!Directory.Exists(path))
        {
            return ["it is missing"];
        }

        if (!thorough)
        {
            return SnapshotReader.CheckChanged(path, cancellationToken);
        }

        var faults = SnapshotReader.Check(path, cancellationToken);
        if (faults.Count > 0)
        {
            return faults;
        }

        using var graph = SnapshotReader.Open(path);
        return SnapshotStructure.Faults(graph);
    }

    /// <summary>The first fault of the snapshots that are kept, the current one first, as a sentence; null where all
    /// are whole. Reads every file.</summary>
    public static string? DamageOf(string folder, CancellationToken cancellationToken)
    {
        var current = CurrentSnapshot(folder);
        var layout = new GraphFolderLayout(folder);
        foreach (var id in layout.SnapshotIds().OrderByDescending(id => id == current))
        {
            if (CheckSnapshot(folder, id, thorough: true, cancellationToken) is [var fault, ..])
            {
                return SnapshotDamage.Of(layout.Snapshot(id), fault).Message;
            }
        }

        return null;
    }

    /// <summary>The corrections in force in the current snapshot, in order.</summary>
    /// <exception cref="CoauthorGraphException">A line is no decision.</exception>
    public static IReadOnlyList<Decision> Decisions(string folder)
    {
        var layout = new GraphFolderLayout(folder);
        return DecisionFile.Read(DecisionsInForce(layout) ?? layout.Decisions);
    }

    /// <summary>
    /// Whether <c>decisions.jsonl</c> is what is in force: a sentence if not, else null. Where it is only missing and
    /// nobody writes, it is written again.
    /// </summary>
    public static string? CheckDecisions(string folder)
    {
        var layout = new GraphFolderLayout(folder);
        if (DecisionsInForce(layout) is not { } inForce)
        {
            return null;
        }

        var bytes = File.ReadAllBytes(inForce);
        var kind = FileKinds.Of(layout.Decisions);
        if (kind is not (FileKind.None or FileKind.File))
        {
            return $"'{layout.Decisions}' is no file; the next command that writes keeps it aside and writes the file.";
        }

        if (kind == FileKind.File)
        {
            return DecisionFile.Holds(layout.Decisions, bytes) ? null
                : $"'{layout.Decisions}' is not what is in force; 'coauthor decisions --import' takes in what was added.";
        }

        if (bytes.Length == 0)
        {
            return null;
        }

        try
        {
            using var held = FolderLock.TryTake(layout);
            return held is null ? null : DecisionFile.Keep(layout, bytes, DecisionFile.Hash(bytes));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"'{layout.Decisions}' is missing; the next command that may write there writes it again.";
        }
    }

    // Snapshots of older programs do not say it; then the file beside the store does.
    private static string? DecisionsInForce(GraphFolderLayout layout)
    {
        if (CurrentSnapshot(layout.Root) is not { } current
            || Path.Combine(layout.Snapshot(current), DecisionFile.Name) is var path && !File.Exists(path))
        {
            return null;
        }

        return SnapshotReader.IsWhole(layout.Snapshot(current), DecisionFile.Name)
            ? path
            : throw SnapshotDamage.Of(layout.Snapshot(current), SnapshotDamage.Differs(DecisionFile.Name));
    }

    /// <summary>Whether a writer ended before the snapshot showed what it had stored: a sentence, else null.</summary>
    public static string? Interruption(string folder) =>
        File.Exists(new GraphFolderLayout(folder).Unshown) && !IsLocked(folder)
            ? $"A command that wrote to '{folder}' was interrupted; what it had stored is not in this snapshot yet. "
                + "'coauthor doctor --repair', or the next command that writes, brings it in."
            : null;

    /// <summary>Whether a process writes to the folder at this moment.</summary>
    public static bool IsLocked(string folder)
    {
        return FolderLock.IsHeld(new GraphFolderLayout(folder).Lock);
    }

    private static string Others(GraphFolderLayout layout) => layout.SnapshotIds() switch
    {
        [] => "",
        [var one] => $"; there is: {one}",
        var several => $"; there are: {string.Join(", ", several)}",
    };
}
