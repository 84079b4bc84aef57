using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Storage.Folder;

/// <summary>Where things lie in a graph folder.</summary>
internal sealed class GraphFolderLayout(string root)
{
    private const string DamagedSuffix = ".damaged";

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The truth: records, mentions, corrections.</summary>
    public string Store => Path.Combine(Root, GraphFolderNames.Store);

    /// <summary>What the database has written and not yet brought into the store; there after a writer was
    /// killed.</summary>
    public string StoreLog => Store + ".wal";

    /// <summary>Held by the one writer.</summary>
    public string Lock => Path.Combine(Root, "lock");

    /// <summary>Is there while the store may hold more than the current snapshot shows.</summary>
    public string Unshown => Path.Combine(Root, "unshown");

    /// <summary>A copy of the corrections by people, made for version control.</summary>
    public string Decisions => Path.Combine(Root, DecisionFile.Name);

    /// <summary>The name of the current snapshot.</summary>
    public string Current => Path.Combine(Root, GraphFolderNames.Current);

    public string Snapshots => Path.Combine(Root, GraphFolderNames.Snapshots);

    public string Snapshot(string id) => Path.Combine(Snapshots, id);

    /// <summary>Where a damaged snapshot waits until somebody has looked at it.</summary>
    public string SetAside(string id) => Snapshot(id + DamagedSuffix);

    /// <summary>Where DuckDB puts what does not fit into memory.</summary>
    public string Spill => Path.Combine(Root, "spill");

    /// <summary>Chunks of columns of a graph that is being built.</summary>
    public string SpilledChunks => Path.Combine(Root, "spill-columns");

    /// <summary>Records that are brought into order.</summary>
    public string SpilledRecords => Path.Combine(Root, "spill-records");

    /// <summary>The ids of the snapshots that are whole, oldest first.</summary>
    public IReadOnlyList<string> SnapshotIds() => Directory.Exists(Snapshots)
        ? [.. Directory.EnumerateDirectories(Snapshots)
            .Select(static path => Path.GetFileName(path))
            .Where(IsSnapshotId)
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The ids of the damaged snapshots that were set aside.</summary>
    public IReadOnlyList<string> SetAsideIds() => Directory.Exists(Snapshots)
        ? [.. Directory.EnumerateDirectories(Snapshots, "*" + DamagedSuffix)
            .Select(static path => Path.GetFileName(path)[..^DamagedSuffix.Length])
            .Where(IsSnapshotId)
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Whether a name is that of a snapshot: a number of six digits or more.</summary>
    public static bool IsSnapshotId(string name) => name.Length is >= 6 and <= 9 && name.All(char.IsAsciiDigit);
}
