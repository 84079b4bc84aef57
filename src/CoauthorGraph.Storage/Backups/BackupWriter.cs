using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Storage.Backups;

/// <summary>
/// Writes the files of a graph folder as one archive, after the list of them. What is in it depends on their bytes
/// alone: no time, no user, no process.
/// </summary>
internal sealed class BackupWriter(GraphFolderLayout layout, CancellationToken cancellationToken)
{
    private const int BufferLength = 1 << 18;

    public void Write(Stream output)
    {
        var parts = Parts();
        using var zip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        using var tar = new TarWriter(zip, TarEntryFormat.Gnu, leaveOpen: true);
        using (var list = new MemoryStream(
            new BackupManifest { Version = BackupManifest.CurrentVersion, Parts = parts }.ToJson()))
        {
            Add(tar, BackupManifest.FileName, list);
        }

        foreach (var part in parts)
        {
            using var content = new CheckedContent(Open(part.Name), part, cancellationToken);
            Add(tar, part.Name, content);
        }
    }

    private static void Add(TarWriter tar, string name, Stream content) => tar.WriteEntry(
        new GnuTarEntry(TarEntryType.RegularFile, name)
        {
            ModificationTime = DateTimeOffset.UnixEpoch,
            AccessTime = DateTimeOffset.UnixEpoch,
            ChangeTime = DateTimeOffset.UnixEpoch,
            DataStream = content,
        });

    private FileStream Open(string name) => new(
        Path.Combine(layout.Root, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);

    // A pipe would be waited for without an end.
    private bool IsThere(string name) => FileKinds.Of(Path.Combine(layout.Root, name)) == FileKind.File;

    private List<BackupPart> Parts()
    {
        var single = new[] { GraphFolderNames.Current, DecisionFile.Name, GraphFolderNames.Store };
        var parts = single.Where(IsThere).Select(PartOf).ToList();
        foreach (var reference in ReferenceFile.All.Where(reference => reference.IsIn(layout.Root)))
        {
            reference.TryRead(layout.Root); // What is damaged is not backed up as if it were whole.
            parts.Add(PartOf(reference.Name));
        }

        foreach (var id in layout.SnapshotIds())
        {
            var manifest = SnapshotReader.ReadManifest(layout.Snapshot(id));
            parts.Add(PartOf(BackupManifest.InSnapshot(id, SnapshotManifest.FileName)));
            parts.AddRange(manifest.Files.Select(file => PartOf(id, file)));
        }

        return parts;
    }

    private BackupPart PartOf(string id, ManifestFile file)
    {
        var name = BackupManifest.InSnapshot(id, file.Name);
        var part = IsThere(name) ? PartOf(name) : null;
        return part?.Sha256 == file.Sha256
            ? part
            : throw new CoauthorGraphException(
                ErrorCode.GraphFolder,
                $"'{name}' of the graph folder '{layout.Root}' is {(part is null ? "missing" : "not what was written")}; "
                    + "'coauthor doctor' says what to do, and then it can be backed up.");
    }

    private BackupPart PartOf(string name)
    {
        using var content = Open(name);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
        }

        return new BackupPart(name, content.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
