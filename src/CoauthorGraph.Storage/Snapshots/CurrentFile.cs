using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>The file that names the snapshot which is read: its id and a line end.</summary>
internal static class CurrentFile
{
    private const int LongestId = 20;

    /// <summary>The id that is named, or null where the file is missing or names none.</summary>
    public static string? Read(GraphFolderLayout layout)
    {
        if (FileKinds.Of(layout.Current) != FileKind.File || new FileInfo(layout.Current).Length > LongestId)
        {
            return null;
        }

        var content = File.ReadAllBytes(layout.Current);
        var id = Encoding.ASCII.GetString(content).Trim();
        return GraphFolderLayout.IsSnapshotId(id)
            && (IsLast(layout, id) || FileSeal.Holds(layout.Current, Hash(content)))
            ? id
            : null;
    }

    /// <summary>Names another snapshot, by a rename.</summary>
    public static void Write(GraphFolderLayout layout, string id)
    {
        var next = layout.Current + ".part";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            stream.Write(Encoding.ASCII.GetBytes(id + "\n"));
            stream.Flush(flushToDisk: true);
        }

        FileSeal.Set(next, Hash(Encoding.ASCII.GetBytes(id + "\n")));
        CommitSteps.Done("pointer written");
        File.Move(next, layout.Current, overwrite: true);
        CommitSteps.Done("pointer in place");
    }

    // Only an interrupted publication leaves another one than the last; a changed file would name one by chance.
    private static bool IsLast(GraphFolderLayout layout, string id) =>
        !layout.SnapshotIds().Any(other => string.CompareOrdinal(other, id) > 0);

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
