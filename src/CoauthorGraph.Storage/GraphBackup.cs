using System.Formats.Tar;
using System.IO.Compression;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Storage;

/// <summary>
/// A whole graph folder as one file, a gzip-compressed tar of the store, the corrections and the snapshots. Readers of
/// the folder go on while it is made; a writer has to wait.
/// </summary>
public static class GraphBackup
{
    /// <summary>Writes a backup; the file appears when it is whole.</summary>
    /// <exception cref="CoauthorGraphException">There is no graph, it is being written to, or the file cannot be
    /// made.</exception>
    public static void Write(string folder, string file, CancellationToken cancellationToken)
    {
        GraphFolder.RequireGraph(folder);
        var layout = new GraphFolderLayout(folder);
        var temporary = file + ".part";
        // The store is open, so nobody else writes, and a checkpoint has put all of it into its file.
        using var store = GraphStore.Open(folder, 1);
        store.Checkpoint();
        store.RequireWhole(cancellationToken);
        try
        {
            using (var target = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                using (var zip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
                using (var tar = new TarWriter(zip, TarEntryFormat.Pax))
                {
                    foreach (var path in Files(layout))
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        Add(tar, layout, path);
                    }
                }

                target.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CoauthorGraphException(
                ErrorCode.GraphFolder, $"The backup '{file}' cannot be written: {failure.Message}", failure);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Makes a graph folder of a backup. It appears when it is whole and every checksum fits.</summary>
    /// <exception cref="CoauthorGraphException">There is a folder already, or the file is no whole
    /// backup.</exception>
    public static void Restore(string file, string folder, CancellationToken cancellationToken)
    {
        var layout = new GraphFolderLayout(folder);
        if (Directory.Exists(layout.Root) && Directory.EnumerateFileSystemEntries(layout.Root).Any())
        {
            throw new CoauthorGraphException(
                ErrorCode.GraphFolder,
                $"'{folder}' holds something already; name a new folder with --graph, or remove it first.");
        }

        var temporary = layout.Root + ".part";
        Remove(temporary);
        try
        {
            Unpack(file, temporary, cancellationToken);
            var faults = GraphFolder.Check(temporary, cancellationToken);
            if (GraphFolder.CurrentSnapshot(temporary) is null || faults.Count > 0)
            {
                throw NoBackup(file, faults.Count > 0 ? faults[0] : "it holds no snapshot", null);
            }

            if (Directory.Exists(layout.Root))
            {
                Directory.Delete(layout.Root);
            }

            Directory.Move(temporary, layout.Root);
        }
        finally
        {
            Remove(temporary);
        }
    }

    private static IEnumerable<string> Files(GraphFolderLayout layout)
    {
        var single = new[] { layout.Current, layout.Decisions, layout.Store }.Where(File.Exists);
        return single.Concat(layout.SnapshotIds()
            .SelectMany(id => Directory.EnumerateFiles(layout.Snapshot(id)).Order(StringComparer.Ordinal)));
    }

    private static void Add(TarWriter tar, GraphFolderLayout layout, string path)
    {
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        tar.WriteEntry(new PaxTarEntry(
            TarEntryType.RegularFile, Path.GetRelativePath(layout.Root, path).Replace('\\', '/'))
        {
            DataStream = content,
        });
    }

    private static void Unpack(string file, string folder, CancellationToken cancellationToken)
    {
        try
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read);
            using var zip = new GZipStream(source, CompressionMode.Decompress);
            using var tar = new TarReader(zip);
            Directory.CreateDirectory(folder);
            var inside = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
            while (tar.GetNextEntry() is { } entry)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var path = Path.GetFullPath(Path.Combine(folder, entry.Name));
                if (entry.EntryType != TarEntryType.RegularFile || !path.StartsWith(inside, StringComparison.Ordinal))
                {
                    throw NoBackup(file, $"'{entry.Name}' does not belong into a graph folder", null);
                }

                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                entry.ExtractToFile(path, overwrite: false);
            }
        }
        catch (FileNotFoundException failure)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"There is no file '{file}'; check the path.", failure);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw NoBackup(file, failure.Message, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"'{file}' cannot be restored: {failure.Message}", failure);
        }
    }

    private static CoauthorGraphException NoBackup(string file, string why, Exception? inner) => new(
        ErrorCode.InputUnreadable, $"'{file}' is no whole backup of a graph folder: {why.TrimEnd('.')}.", inner);

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
