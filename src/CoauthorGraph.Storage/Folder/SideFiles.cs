using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Storage.Folder;

/// <summary>What the system and the database open by its name while the store is written to. Where something else bears
/// that name it is left alone, and so is what a link of that name leads to.</summary>
internal static class SideFiles
{
    /// <exception cref="CoauthorGraphException">One of them is a link or of another kind.</exception>
    public static void RequireOwn(GraphFolderLayout layout)
    {
        foreach (var file in (string[])
            [layout.Lock, layout.StoreLog, layout.StoreLog + ".checkpoint", layout.StoreLog + ".recovery"])
        {
            Require(file, FileKind.File);
        }

        Require(layout.Spill, FileKind.Folder);
    }

    private static void Require(string path, FileKind kind)
    {
        var isLink = new FileInfo(path).LinkTarget is not null;
        if (isLink || FileKinds.Of(path) is var found && found != FileKind.None && found != kind)
        {
            throw new CoauthorGraphException(
                ErrorCode.GraphFolder,
                $"'{path}' is {(isLink ? "a link" : kind == FileKind.File ? "no file" : "no folder")}, and is left alone: "
                    + "the program keeps something of its own under that name; move it away.");
        }
    }
}
