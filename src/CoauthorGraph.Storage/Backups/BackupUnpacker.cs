using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Storage.Backups;

/// <summary>
/// Unpacks a backup that anybody may have made into an empty folder, and makes sure that it is a whole graph folder
/// with every byte as it was. Backups from before there was a list in them have checksums of their snapshots only.
/// </summary>
internal sealed class BackupUnpacker(string folder, CancellationToken cancellationToken)
{
    private const int BufferLength = 1 << 18;
    private readonly Dictionary<string, BackupPart> _unpacked = new(StringComparer.Ordinal);
    private readonly byte[] _buffer = new byte[BufferLength];
    private long _room;

    /// <summary>Whether the backup has a checksum of every part; known when it is unpacked.</summary>
    public bool HasList { get; private set; }

    /// <exception cref="InvalidDataException">It is no whole backup.</exception>
    public void Unpack(Stream source)
    {
        _room = new DriveInfo(folder).AvailableFreeSpace;
        using var zip = new GZipStream(source, CompressionMode.Decompress, leaveOpen: true);
        var tar = new TarParts(zip);
        var first = tar.Next() ?? throw new InvalidDataException("it is empty");
        HasList = first.Name == BackupManifest.FileName;
        if (HasList)
        {
            UnpackListed(tar, ReadList(tar, first.Length).Parts);
        }
        else
        {
            for (var entry = first; entry is not null; entry = tar.Next())
            {
                BackupManifest.RequireName(entry.Name);
                if (_unpacked.ContainsKey(entry.Name))
                {
                    throw new InvalidDataException($"'{entry.Name}' is in it twice");
                }

                Save(tar, entry);
            }
        }

        RequireGraph();
        foreach (var name in _unpacked.Keys)
        {
            using var file = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Write);
            file.Flush(flushToDisk: true);
        }
    }

    private static BackupManifest ReadList(TarParts tar, long length)
    {
        if (length > BackupManifest.MostBytes)
        {
            throw new InvalidDataException($"its list of parts has {length:N0} bytes");
        }

        var json = new byte[length];
        for (int at = 0, read; (read = tar.Read(json.AsSpan(at))) > 0;)
        {
            at += read;
        }

        return BackupManifest.Parse(json);
    }

    private void UnpackListed(TarParts tar, IReadOnlyList<BackupPart> parts)
    {
        var listed = parts.ToDictionary(static part => part.Name, StringComparer.Ordinal);
        while (tar.Next() is { } entry)
        {
            if (!listed.Remove(entry.Name, out var part))
            {
                throw new InvalidDataException($"'{entry.Name}' is not in its list, or in it twice");
            }

            if (entry.Length != part.Length)
            {
                throw new InvalidDataException(
                    $"'{entry.Name}' has {entry.Length:N0} bytes instead of {part.Length:N0}");
            }

            Save(tar, entry);
            if (_unpacked[entry.Name].Sha256 != part.Sha256)
            {
                throw new InvalidDataException($"'{entry.Name}' is not what was written: its checksum differs");
            }
        }

        if (listed.Count > 0)
        {
            throw new InvalidDataException($"'{listed.Keys.Order(StringComparer.Ordinal).First()}' is missing");
        }
    }

    private void Save(TarParts tar, TarEntryHead entry)
    {
        if (entry.Length > _room)
        {
            throw new InvalidDataException(
                $"'{entry.Name}' would have {entry.Length:N0} bytes, and {_room:N0} are free on the disk");
        }

        _room -= entry.Length;
        var path = Path.Combine(folder, entry.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int read; (read = tar.Read(_buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            file.Write(_buffer, 0, read);
            hash.AppendData(_buffer, 0, read);
        }

        _unpacked.Add(
            entry.Name,
            new BackupPart(entry.Name, entry.Length, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    private void RequireGraph()
    {
        foreach (var name in new[] { GraphFolderNames.Store, GraphFolderNames.Current })
        {
            if (!_unpacked.ContainsKey(name))
            {
                throw new InvalidDataException($"it has no {name}");
            }
        }

        var current = File.ReadAllText(Path.Combine(folder, GraphFolderNames.Current), Encoding.Latin1).Trim();
        var ids = _unpacked.Keys
            .Where(static name => name.StartsWith(GraphFolderNames.Snapshots, StringComparison.Ordinal))
            .Select(static name => name.Split('/')[1])
            .ToHashSet(StringComparer.Ordinal);
        if (!ids.Contains(current))
        {
            throw new InvalidDataException("the snapshot that is its current one is not in it");
        }

        foreach (var id in ids)
        {
            RequireSnapshot(id);
        }
    }

    private void RequireSnapshot(string id)
    {
        var own = BackupManifest.InSnapshot(id, SnapshotManifest.FileName);
        if (!_unpacked.ContainsKey(own))
        {
            throw new InvalidDataException($"the snapshot '{id}' has no manifest");
        }

        var inside = BackupManifest.InSnapshot(id, "");
        var strangers = _unpacked.Keys.Where(name => name.StartsWith(inside, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        strangers.Remove(own);
        foreach (var file in ManifestOf(id).Files)
        {
            var name = BackupManifest.InSnapshot(id, file.Name);
            strangers.Remove(name);
            if (!_unpacked.TryGetValue(name, out var part))
            {
                throw new InvalidDataException($"'{name}' is missing");
            }

            if (part.Length != file.Length || part.Sha256 != file.Sha256)
            {
                throw new InvalidDataException($"'{name}' is not what was written: its checksum differs");
            }
        }

        if (strangers.Count > 0)
        {
            throw new InvalidDataException($"'{strangers.First()}' is not in the manifest of its snapshot");
        }
    }

    private SnapshotManifest ManifestOf(string id)
    {
        try
        {
            return SnapshotManifest.Read(Path.Combine(folder, GraphFolderNames.Snapshots, id));
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException(
                $"the manifest of the snapshot '{id}' cannot be read ({failure.Message.TrimEnd('.')})", failure);
        }
    }
}
