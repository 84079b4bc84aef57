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
        var content = Encoding.ASCII.GetBytes(id + "\n");
        var next = ReplacedFile.WriteBeside(layout.Current, content);
        FileSeal.Set(next, Hash(content));
        CommitSteps.Done("pointer written");
        SetAsideFolder(layout);
        File.Move(next, layout.Current, overwrite: true);
        CommitSteps.Done("pointer in place");
    }

    // A file cannot take the place of a folder, and what is in one is not ours.
    private static void SetAsideFolder(GraphFolderLayout layout)
    {
        for (var number = 1; FileKinds.Of(layout.Current) == FileKind.Folder; number++)
        {
            var aside = $"{layout.Current}.aside-{number}";
            if (!Path.Exists(aside))
            {
                Directory.Move(layout.Current, aside);
            }
        }
    }

    // Only an interrupted publication leaves another one than the last; a changed file would name one by chance.
    private static bool IsLast(GraphFolderLayout layout, string id) =>
        !layout.SnapshotIds().Any(other => string.CompareOrdinal(other, id) > 0);

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
