using System.Security.Cryptography;
using System.Text.Json;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>Opens snapshots. Opening checks the manifest and the lengths of the files; checking reads them
/// all.</summary>
internal static class SnapshotReader
{
    public static KnowledgeGraph Open(string folder)
    {
        var manifest = ReadManifest(folder);
        foreach (var file in manifest.Files)
        {
            var info = new FileInfo(Path.Combine(folder, file.Name));
            if (!info.Exists || info.Length != file.Length)
            {
                throw Damaged(folder, info.Exists
                    ? $"'{file.Name}' has {info.Length} bytes instead of {file.Length}"
                    : $"'{file.Name}' is missing");
            }
        }

        var files = new SnapshotFiles(folder);
        try
        {
            return SnapshotColumns.Read(files, new SnapshotInfo(
                Path.GetFileName(folder),
                manifest.SchemaVersion,
                manifest.ProgramVersion,
                manifest.MaxAuthors,
                manifest.HyperAuthoredPapers));
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException)
        {
            files.Dispose();
            throw Damaged(folder, failure.Message.TrimEnd('.'), failure);
        }
    }

    /// <summary>Reads every file and compares it with its checksum; the faults found.</summary>
    public static IReadOnlyList<string> Check(string folder, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        foreach (var file in ReadManifest(folder).Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(folder, file.Name);
            if (!File.Exists(path))
            {
                faults.Add($"{file.Name} is missing");
                continue;
            }

            using var stream = File.OpenRead(path);
            if (stream.Length != file.Length)
            {
                faults.Add($"{file.Name} has {stream.Length} bytes instead of {file.Length}");
            }
            else if (Convert.ToHexStringLower(SHA256.HashData(stream)) != file.Sha256)
            {
                faults.Add($"{file.Name} is not what was written: its checksum differs");
            }
        }

        return faults;
    }

    /// <summary>What a snapshot consists of.</summary>
    public static SnapshotManifest ReadManifest(string folder)
    {
        SnapshotManifest manifest;
        try
        {
            manifest = SnapshotManifest.Read(folder);
        }
        catch (Exception failure) when (failure is IOException or JsonException or InvalidDataException)
        {
            throw Damaged(folder, $"its manifest cannot be read ({failure.Message.TrimEnd('.')})", failure);
        }

        return manifest.SchemaVersion <= SnapshotManifest.CurrentSchemaVersion
            ? manifest
            : throw new CoauthorGraphException(
                ErrorCode.GraphFolder,
                $"The snapshot '{folder}' has schema version {manifest.SchemaVersion}, this program reads up to "
                    + $"{SnapshotManifest.CurrentSchemaVersion}; use the newer program that wrote it.");
    }

    private static CoauthorGraphException Damaged(string folder, string why, Exception? inner = null) =>
        new(
            ErrorCode.GraphFolder,
            $"The snapshot '{folder}' is damaged: {why}; 'coauthor ingest' with any input writes it anew, and "
                + "'--snapshot' opens an older one.",
            inner);
}
