using System.Security.Cryptography;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>The columns of the current snapshot of a folder, each by a hash of its bytes.</summary>
internal static class SnapshotColumns
{
    public static List<string> Of(string folder)
    {
        var snapshot = Path.Combine(folder, "snapshots", GraphFolder.CurrentSnapshot(folder)!);
        return [.. Directory.EnumerateFiles(snapshot, "*.arrow").Order(StringComparer.Ordinal)
            .Select(static file =>
                $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];
    }
}
