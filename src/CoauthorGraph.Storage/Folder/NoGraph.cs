using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Storage.Folder;

/// <summary>Says that a folder has no graph to read, and how it gets one.</summary>
internal static class NoGraph
{
    /// <summary>Whether an ingest was begun there that has not come to its first snapshot.</summary>
    public static bool IsUnfinished(GraphFolderLayout layout) =>
        File.Exists(layout.Store) && !File.Exists(layout.Current) && layout.SnapshotIds().Count == 0;

    public static CoauthorGraphException In(GraphFolderLayout layout, string folder) => new(
        ErrorCode.GraphFolder,
        IsUnfinished(layout)
            ? $"The first ingest into '{folder}' was interrupted or is under way, so there is nothing to read yet; 'coauthor "
                + "ingest' with the same files goes on where it was."
            : $"There is no graph in '{folder}'; 'coauthor ingest FILE…' makes one, and --graph names another folder.");
}
