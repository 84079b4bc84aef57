using System.Text.Json;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>What a snapshot consists of; written last, so a snapshot with a manifest is whole.</summary>
internal sealed record SnapshotManifest
{
    public const string FileName = "manifest.json";

    /// <summary>The version of the layout that this program writes and reads.</summary>
    public const int CurrentSchemaVersion = 2;

    public required int SchemaVersion { get; init; }

    public required string ProgramVersion { get; init; }

    public required int MaxAuthors { get; init; }

    public required int HyperAuthoredPapers { get; init; }

    public required IReadOnlyList<ManifestFile> Files { get; init; }

    public static SnapshotManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(path), SnapshotJson.Default.SnapshotManifest);
        return manifest?.Files is { } files && files.All(static file => file is { Name: not null, Sha256: not null })
            ? manifest
            : throw new InvalidDataException($"'{path}' does not say what the snapshot consists of");
    }

    public void Write(string folder)
    {
        using var stream = new FileStream(Path.Combine(folder, FileName), FileMode.Create, FileAccess.Write);
        JsonSerializer.Serialize(stream, this, SnapshotJson.Default.SnapshotManifest);
        stream.WriteByte((byte)'\n');
        stream.Flush(flushToDisk: true);
    }
}
