using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>What a snapshot consists of; written last, so a snapshot with a manifest is whole.</summary>
internal sealed record SnapshotManifest
{
    public const string FileName = "manifest.json";

    /// <summary>The version of the layout that this program writes and reads.</summary>
    public const int CurrentSchemaVersion = 3;

    // More than any has: it names some hundred files.
    private const int MostBytes = 1 << 20;

    private static readonly string NoChecksum = new('0', 2 * SHA256.HashSizeInBytes);

    public required int SchemaVersion { get; init; }

    public required string ProgramVersion { get; init; }

    /// <summary>What the program that wrote it was built of; null where that was not noted yet.</summary>
    public string? Build { get; init; }

    public required int MaxAuthors { get; init; }

    public required int HyperAuthoredPapers { get; init; }

    public required IReadOnlyList<ManifestFile> Files { get; init; }

    /// <summary>SHA-256 of the manifest with zeros in this place; a manifest with a <see cref="Build"/> has
    /// one.</summary>
    public string? Checksum { get; init; }

    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    /// <exception cref="JsonException">It is no manifest.</exception>
    public static SnapshotManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (FileKinds.Of(path) is not (FileKind.File or FileKind.None))
        {
            throw new InvalidDataException("it is no file");
        }

        if (new FileInfo(path) is { Exists: true, Length: > MostBytes and var length })
        {
            throw new InvalidDataException($"it has {length:N0} bytes");
        }

        var bytes = File.ReadAllBytes(path);
        var manifest = JsonSerializer.Deserialize(bytes, SnapshotJson.Default.SnapshotManifest)
            ?? throw new InvalidDataException("it is empty");
        if ((manifest.Build is not null || manifest.Checksum is not null) && !manifest.IsWhole(bytes))
        {
            throw new InvalidDataException("it is not what was written: its checksum differs");
        }

        return manifest.Files is { } files && files.All(IsFile)
            && files.DistinctBy(static file => file.Name, StringComparer.Ordinal).Count() == files.Count
            ? manifest
            : throw new InvalidDataException("what it says of its files makes no sense");
    }

    public void Write(string folder)
    {
        var blank = JsonSerializer.SerializeToUtf8Bytes(
            this with { Checksum = NoChecksum }, SnapshotJson.Default.SnapshotManifest);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(blank));
        var at = blank.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(NoChecksum));
        Encoding.ASCII.GetBytes(checksum, blank.AsSpan(at));
        using var stream = new FileStream(Path.Combine(folder, FileName), FileMode.Create, FileAccess.Write);
        stream.Write(blank);
        stream.WriteByte((byte)'\n');
        stream.Flush(flushToDisk: true);
    }

    private bool IsWhole(byte[] bytes)
    {
        if (Checksum is not { Length: 2 * SHA256.HashSizeInBytes } checksum)
        {
            return false;
        }

        var content = bytes.AsSpan().TrimEnd("\n"u8);
        var at = content.LastIndexOf(Encoding.UTF8.GetBytes(checksum));
        if (at < 0)
        {
            return false;
        }

        Encoding.ASCII.GetBytes(NoChecksum, content[at..]);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == checksum;
    }

    // Names are used as paths, so they are names and nothing else.
    private static bool IsFile(ManifestFile? file) => file is { Name: { Length: > 0 } name, Sha256: not null }
        && name == Path.GetFileName(name) && name is not ("." or "..");
}
