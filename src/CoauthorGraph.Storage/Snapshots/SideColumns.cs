using System.Security.Cryptography;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>
/// Columns that were worked out from a snapshot by the first who needed them, and lie beside it, not among its bytes.
/// They say which snapshot they are of and what made them; others than those are as if they were not there, and so are
/// damaged ones: whoever needs them makes them again.
/// </summary>
public static class SideColumns
{
    private const char Before = '.';
    private const string Unfinished = ".part";

    /// <summary>The columns of a name; null where there are none of this snapshot and this maker.</summary>
    /// <param name="folder">The graph folder.</param>
    /// <param name="snapshot">Id of the snapshot.</param>
    /// <param name="name">What they are called.</param>
    /// <param name="maker">What made them: other programs may make others of the same snapshot.</param>
    /// <param name="of">What is made of the columns; it disposes what is given beside them.</param>
    /// <param name="fits">Whether what was made is of the right size.</param>
    public static T? TryRead<T>(
        string folder, string snapshot, string name, string maker, Func<IGraphColumns, IDisposable, T> of,
        Func<T, bool> fits)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(fits);
        var layout = new GraphFolderLayout(folder);
        var place = PlaceOf(layout, snapshot, name);
        SnapshotFiles? files = null;
        try
        {
            if (!Directory.Exists(place))
            {
                return null;
            }

            var manifest = SnapshotManifest.Read(place);
            if (manifest.Build != BuildOf(layout, snapshot, maker))
            {
                return null;
            }

            files = new SnapshotFiles(place, manifest);
            var found = of(new ReadColumns(files, manifest.SchemaVersion), files);
            files.RequireTrusted();
            if (fits(found))
            {
                files = null;
                return found;
            }

            return null;
        }
#pragma warning disable CA1031 // What a damaged file makes of the Arrow reader can be anything.
        catch (Exception failure) when (failure is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return null;
        }
        finally
        {
            files?.Dispose();
        }
    }

    /// <summary>Lays columns beside a snapshot, by a rename. False where the folder cannot be written to.</summary>
    /// <param name="folder">The graph folder.</param>
    /// <param name="graph">The snapshot; the columns are those of what hangs on it.</param>
    /// <param name="name">What they are called.</param>
    /// <param name="maker">What made them.</param>
    /// <param name="write">Writes them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static bool TryWrite(
        string folder, KnowledgeGraph graph, string name, string maker, Action<IGraphColumns> write,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(write);
        var layout = new GraphFolderLayout(folder);
        var place = PlaceOf(layout, graph.Info.Id, name);
        var beside = $"{place}{Before}{RandomNumberGenerator.GetHexString(12, lowercase: true)}{Unfinished}";
        try
        {
            Directory.CreateDirectory(beside);
            var writer = new SnapshotWriter(beside, cancellationToken);
            write(new WrittenColumns(writer, graph));
            writer.WriteManifest(graph.Info, BuildOf(layout, graph.Info.Id, maker));
            if (Directory.Exists(place))
            {
                Directory.Delete(place, recursive: true);
            }

            Directory.Move(beside, place);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A folder that is only read, a full disk, a writer that tidied up: it is a copy that can be made again.
            return false;
        }
        finally
        {
            Remove(beside);
        }
    }

    /// <summary>Removes what lies beside snapshots that are gone.</summary>
    internal static void Prune(GraphFolderLayout layout)
    {
        foreach (var path in Directory.EnumerateDirectories(layout.Snapshots))
        {
            var name = Path.GetFileName(path);
            var at = name.IndexOf(Before, StringComparison.Ordinal);
            if (at > 0 && GraphFolderLayout.IsSnapshotId(name[..at]) && path != layout.SetAside(name[..at])
                && !Directory.Exists(layout.Snapshot(name[..at])))
            {
                Remove(path);
            }
        }
    }

    // Who still reads them keeps them mapped; what cannot be removed now is removed the next time.
    private static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way.
        }
    }

    private static string PlaceOf(GraphFolderLayout layout, string snapshot, string name) =>
        layout.Snapshot(snapshot) + Before + name;

    // The manifest has the checksum of every column, so this is one of them all.
    private static string BuildOf(GraphFolderLayout layout, string snapshot, string maker)
    {
        var manifest = File.ReadAllBytes(Path.Combine(layout.Snapshot(snapshot), SnapshotManifest.FileName));
        return $"{maker} {Convert.ToHexStringLower(SHA256.HashData(manifest))}";
    }
}
