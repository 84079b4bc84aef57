using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Storage.Backups;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Storage;

/// <summary>
/// A whole graph folder as one file, a gzip-compressed tar of the store, the corrections and the snapshots, with the
/// checksums of them all. One state gives the same bytes. Readers of the folder go on while it is made; a writer has to
/// wait.
/// </summary>
public static class GraphBackup
{
    /// <summary>Writes a backup to a file, which appears when it is whole and on the disk.</summary>
    /// <exception cref="CoauthorGraphException">There is no graph, it is damaged or being written to, or the file
    /// cannot be made.</exception>
    public static void Write(string folder, string file, CancellationToken cancellationToken)
    {
        GraphFolder.RequireGraph(folder);
        var place = OutputPlace.ForFile(file);
        if (place.Kind == FileKind.CharacterDevice)
        {
            throw place.Refused("it is a device, which keeps nothing; name a file, or - for standard output");
        }

        using var output = OutputFile.Create(place);
        Write(folder, output.Stream, cancellationToken);
        output.Complete(onDisk: true);
    }

    /// <summary>Writes a backup to a stream.</summary>
    /// <exception cref="CoauthorGraphException">There is no graph, or it is damaged or being written to.</exception>
    public static void Write(string folder, Stream output, CancellationToken cancellationToken)
    {
        GraphFolder.RequireGraph(folder);
        var layout = new GraphFolderLayout(folder);
        if (!FolderAccess.MayWrite(layout))
        {
            WriteAsReader(layout, folder, output, cancellationToken);
            return;
        }

        // The store is open, so nobody else writes, and a checkpoint has put all of it into its file.
        using var store = GraphStore.Open(folder, 1);
        store.Checkpoint();
        store.RequireWhole(cancellationToken);
        new BackupWriter(layout, cancellationToken).Write(output);
    }

    /// <summary>Makes a graph folder of a backup. It appears when it is whole and every checksum fits. Returns whether
    /// every part had one: older backups have none of the store.</summary>
    /// <exception cref="CoauthorGraphException">There is a folder already, or the file is no whole
    /// backup.</exception>
    public static bool Restore(string file, string folder, CancellationToken cancellationToken)
    {
        switch (FileKinds.Of(file))
        {
            case FileKind.None:
                throw new CoauthorGraphException(
                    ErrorCode.InputUnreadable,
                    $"There is no file '{file}', or none that you may read; check the path.");
            case FileKind.Folder:
                throw new CoauthorGraphException(
                    ErrorCode.InputUnreadable, $"'{file}' is a folder; name the file that 'coauthor backup' wrote.");
        }

        try
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            return Restore(source, file, folder, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"'{file}' cannot be restored: {failure.Message}", failure);
        }
    }

    /// <summary>The same from a stream with a name.</summary>
    /// <exception cref="CoauthorGraphException">There is a folder already, or the stream is no whole
    /// backup.</exception>
    public static bool Restore(Stream source, string name, string folder, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new CoauthorGraphException(
                ErrorCode.GraphFolder,
                $"'{folder}' holds something already; name a new folder with --graph, or remove it first.");
        }

        var place = OutputPlace.ForFolder(folder);
        try
        {
            using var temporary = TemporaryFolder.In(Path.GetDirectoryName(place.Path)!);
            var unpacker = new BackupUnpacker(temporary.Path, cancellationToken);
            unpacker.Unpack(new BackupSource(source, name));
            RequireReadable(temporary.Path);
            if (place.Kind == FileKind.Folder)
            {
                Directory.Delete(place.Path); // It is empty; the system refuses where it no longer is.
            }

            temporary.MoveTo(place.Path);
            return unpacker.HasList;
        }
        catch (InvalidDataException failure)
        {
            throw NoBackup(name, failure.Message, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw place.Refused(failure.Message, failure);
        }
    }

    // Who may not write there cannot open the store as a writer does; a store that was closed is one whole file.
    private static void WriteAsReader(
        GraphFolderLayout layout, string folder, Stream output, CancellationToken cancellationToken)
    {
        using var held = FolderLock.TakeToRead(layout, folder);
        if (new FileInfo(layout.StoreLog) is { Exists: true, Length: > 0 })
        {
            throw new CoauthorGraphException(
                ErrorCode.GraphFolder,
                $"A command that wrote to '{folder}' was interrupted, and its log is still to be brought into the store: "
                    + "let somebody who may write there run 'coauthor doctor --repair', and back it up then.");
        }

        if (StoreCheck.Run(folder, null, thorough: true, cancellationToken) is { Faults: [var fault, ..] })
        {
            throw StoreDamage.Of(layout, fault, null);
        }

        if (GraphFolder.DamageOf(folder, cancellationToken) is { } damage)
        {
            throw new CoauthorGraphException(ErrorCode.GraphFolder, damage);
        }

        new BackupWriter(layout, cancellationToken).Write(output);
    }

    // Checksums say that it is what was packed, not that it was a graph.
    private static void RequireReadable(string folder)
    {
        try
        {
            using var graph = GraphFolder.Open(folder);
            using var store = GraphStore.Open(folder, 1);
            GraphFolder.Decisions(folder);
            foreach (var reference in ReferenceFile.All)
            {
                reference.TryRead(folder);
            }
        }
        catch (CoauthorGraphException failure)
        {
            throw new InvalidDataException(
                failure.Message.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), failure);
        }
    }

    private static CoauthorGraphException NoBackup(string file, string why, Exception inner) => new(
        ErrorCode.InputUnreadable, $"'{file}' is no whole backup of a graph folder: {why.TrimEnd('.')}.", inner);
}
