using System.Text.Json;
using System.Text.RegularExpressions;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Storage.Backups;

/// <summary>
/// What a backup consists of: the first thing in it, so that nothing is unpacked that is not named here, and nothing
/// longer than it says.
/// </summary>
internal sealed partial record BackupManifest
{
    public const string FileName = "backup.json";

    public const int CurrentVersion = 1;

    /// <summary>More bytes than the list of any backup has.</summary>
    public const int MostBytes = 1 << 20;

    public required int Version { get; init; }

    public required IReadOnlyList<BackupPart> Parts { get; init; }

    /// <summary>Reads a list that anybody may have made.</summary>
    /// <exception cref="InvalidDataException">It cannot be that of a graph folder.</exception>
    public static BackupManifest Parse(ReadOnlySpan<byte> json)
    {
        var manifest = Deserialize(json);
        if (manifest.Version != CurrentVersion)
        {
            throw new InvalidDataException(
                $"it is of version {manifest.Version}, and this program reads version {CurrentVersion}");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in manifest.Parts ?? throw new InvalidDataException("its list of parts is empty"))
        {
            if (part?.Name is null || part.Sha256 is null)
            {
                throw new InvalidDataException("its list has a part without a name or a checksum");
            }

            RequireName(part.Name);
            if (part.Length < 0 || !Checksum().IsMatch(part.Sha256))
            {
                throw new InvalidDataException($"'{part.Name}' has no length or checksum that can be");
            }

            if (!names.Add(part.Name))
            {
                throw new InvalidDataException($"'{part.Name}' is listed twice");
            }
        }

        return manifest;
    }

    /// <summary>Makes sure that a name is that of a file in a graph folder.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static void RequireName(string name)
    {
        if (!PartName().IsMatch(name))
        {
            var shown = name.Any(char.IsControl) ? "a name with control characters" : $"'{name}'";
            throw new InvalidDataException($"{shown} does not belong into a graph folder");
        }
    }

    /// <summary>The name of a file of a snapshot.</summary>
    public static string InSnapshot(string id, string file) => $"{GraphFolderNames.Snapshots}/{id}/{file}";

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Default.BackupManifest);

    private static BackupManifest Deserialize(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, BackupJson.Default.BackupManifest)
                ?? throw new InvalidDataException("its list of parts is empty");
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException(
                $"its list of parts cannot be read (at {failure.Path ?? "its beginning"})", failure);
        }
    }

    [GeneratedRegex(
        @"\A(?:CURRENT|store\.duckdb|decisions\.jsonl|institutions\.registry|topics\.taxonomy"
            + @"|identity\.weights"
            + @"|snapshots/[0-9]{6,9}/[A-Za-z0-9][A-Za-z0-9._-]{0,99})\z")]
    private static partial Regex PartName();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Checksum();
}
