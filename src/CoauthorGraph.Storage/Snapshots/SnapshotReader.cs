using System.Security.Cryptography;
using System.Text.Json;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>Opens snapshots. Opening checks the manifest and how long files and columns are; what somebody may have
/// changed is compared with its checksum when it is used first.</summary>
internal static class SnapshotReader
{
    public static KnowledgeGraph Open(string folder)
    {
        var manifest = ReadManifest(folder);
        var files = new SnapshotFiles(folder, manifest);
        try
        {
            var info = new SnapshotInfo(
                Path.GetFileName(folder),
                manifest.SchemaVersion,
                manifest.ProgramVersion,
                manifest.MaxAuthors,
                manifest.HyperAuthoredPapers)
            {
                Build = manifest.Build,
            };
            var graph = KnowledgeGraph.Of(new ReadColumns(files, info.SchemaVersion), info, files);
            SnapshotShape.Of(graph);
            return graph;
        }
        catch (CoauthorGraphException)
        {
            files.Dispose();
            throw;
        }
        catch (UnauthorizedAccessException failure)
        {
            files.Dispose();
            throw FolderAccess.DeniedSnapshot(folder, failure);
        }
#pragma warning disable CA1031 // What a damaged file makes of the Arrow reader can be anything.
        catch (Exception failure) when (failure is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            files.Dispose();
            throw SnapshotDamage.Of(folder, Reason(failure), failure);
        }
    }

    /// <summary>Reads every file, compares it with its checksum, and seals what is whole; the faults found.</summary>
    public static IReadOnlyList<string> Check(string folder, CancellationToken cancellationToken) =>
        Faults(folder, thorough: true, cancellationToken);

    /// <summary>The same, but files that nobody has changed since they were compared are not read again.</summary>
    public static IReadOnlyList<string> CheckChanged(string folder, CancellationToken cancellationToken) =>
        Faults(folder, thorough: false, cancellationToken);

    /// <summary>Whether one file of a snapshot is what was written; it is read where somebody may have changed
    /// it.</summary>
    public static bool IsWhole(string folder, string file) => ReadManifest(folder).Files
        .FirstOrDefault(entry => entry.Name == file) is { } entry
        && Fault(Path.Combine(folder, file), entry, thorough: false) is null;

    private static List<string> Faults(string folder, bool thorough, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        SnapshotManifest manifest;
        try
        {
            manifest = ReadManifest(folder);
        }
        catch (CoauthorGraphException failure)
            when (failure.InnerException is not (null or UnauthorizedAccessException))
        {
            return [$"'{SnapshotManifest.FileName}' cannot be used: {Reason(failure.InnerException)}"];
        }

        foreach (var file in manifest.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Fault(Path.Combine(folder, file.Name), file, thorough) is { } fault)
            {
                faults.Add(fault);
            }
        }

        if (faults.Count == 0)
        {
            try
            {
                Open(folder).Dispose();
            }
            catch (CoauthorGraphException failure) when (failure.InnerException is not UnauthorizedAccessException)
            {
                faults.Add(Reason(failure.InnerException ?? failure));
            }
        }

        return faults;
    }

    private static string? Fault(string path, ManifestFile file, bool thorough)
    {
        if (FileKinds.Of(path) is not (FileKind.File or FileKind.None))
        {
            return $"'{file.Name}' is no file";
        }

        var info = new FileInfo(path);
        if (!info.Exists || info.Length != file.Length)
        {
            return info.Exists
                ? $"'{file.Name}' has {info.Length} bytes instead of {file.Length}"
                : $"'{file.Name}' is missing";
        }

        if (!thorough && FileSeal.Holds(path, file.Sha256))
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(path);
            if (Convert.ToHexStringLower(SHA256.HashData(stream)) != file.Sha256)
            {
                return SnapshotDamage.Differs(file.Name);
            }
        }
        catch (UnauthorizedAccessException failure)
        {
            throw FolderAccess.DeniedSnapshot(Path.GetDirectoryName(path)!, failure);
        }
        catch (IOException failure)
        {
            return $"'{file.Name}' cannot be read: {Reason(failure)}";
        }

        FileSeal.Set(path, file.Sha256);
        return null;
    }

    /// <summary>What a snapshot consists of.</summary>
    public static SnapshotManifest ReadManifest(string folder)
    {
        SnapshotManifest manifest;
        try
        {
            manifest = SnapshotManifest.Read(folder);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw FolderAccess.DeniedSnapshot(folder, failure);
        }
        catch (Exception failure) when (failure is IOException or JsonException or InvalidDataException)
        {
            throw SnapshotDamage.Of(folder, $"its manifest cannot be used ({Reason(failure)})", failure);
        }

        return manifest.SchemaVersion <= SnapshotManifest.CurrentSchemaVersion
            ? manifest
            : throw new CoauthorGraphException(
                ErrorCode.GraphFolder,
                $"The snapshot '{folder}' has schema version {manifest.SchemaVersion}, this program reads up to "
                    + $"{SnapshotManifest.CurrentSchemaVersion}; use the newer program that wrote it.");
    }

    private static string Reason(Exception failure) => failure.Message.Split('\n')[0].TrimEnd('.', ' ', '\r');
}
