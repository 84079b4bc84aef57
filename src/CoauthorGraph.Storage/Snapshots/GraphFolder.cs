using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
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
                $"The snapshot '{id}' is not in '{folder}'; there {(layout.SnapshotIds().Count == 1 ? "is" : "are")}: "
                    + string.Join(", ", layout.SnapshotIds()) + ".");
    }

    /// <summary>Id of the current snapshot.</summary>
    /// <exception cref="CoauthorGraphException">There is no graph in the folder.</exception>
    public static string RequireGraph(string folder) => CurrentSnapshot(folder)
        ?? throw NoGraph.In(new GraphFolderLayout(folder), folder);

    /// <summary>Id of the current snapshot, or null where there is no graph yet.</summary>
    public static string? CurrentSnapshot(string folder)
    {
        var layout = new GraphFolderLayout(folder);
        FolderAccess.Require(layout, layout.Current);
        try
        {
            return File.Exists(layout.Current) ? File.ReadAllText(layout.Current).Trim() : null;
        }
        catch (UnauthorizedAccessException failure)
        {
            throw FolderAccess.Denied(layout, failure);
        }
    }

    /// <summary>Whether the first ingest into a folder has not come to a graph that can be read.</summary>
    public static bool IsUnfinished(string folder) => NoGraph.IsUnfinished(new GraphFolderLayout(folder));

    /// <summary>Ids of the snapshots that can be opened, oldest first.</summary>
    public static IReadOnlyList<string> Snapshots(string folder) => new GraphFolderLayout(folder).SnapshotIds();

    /// <summary>Compares every file of the current snapshot with its checksum; the faults found.</summary>
    public static IReadOnlyList<string> Check(string folder, CancellationToken cancellationToken)
    {
        var layout = new GraphFolderLayout(folder);
        return CurrentSnapshot(folder) is { } current
            ? SnapshotReader.Check(layout.Snapshot(current), cancellationToken)
            : [];
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
        if (File.Exists(layout.Decisions))
        {
            return File.ReadAllBytes(layout.Decisions).AsSpan().SequenceEqual(bytes) ? null
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
    private static string? DecisionsInForce(GraphFolderLayout layout) =>
        CurrentSnapshot(layout.Root) is { } current
        && Path.Combine(layout.Snapshot(current), DecisionFile.Name) is var path && File.Exists(path)
            ? path
            : null;

    /// <summary>Whether a process writes to the folder at this moment.</summary>
    public static bool IsLocked(string folder)
    {
        return FolderLock.IsHeld(new GraphFolderLayout(folder).Lock);
    }
}
