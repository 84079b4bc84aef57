using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Storage.Folder;

/// <summary>Remembers what of a graph folder was there before it was opened for writing, to take back what was made
/// where nothing came of it.</summary>
internal sealed class FreshFolder
{
    private readonly GraphFolderLayout _layout;
    private readonly bool _hadRoot;
    private readonly bool _hadStore;
    private readonly HashSet<string> _had;

    public FreshFolder(GraphFolderLayout layout)
    {
        _layout = layout;
        _hadRoot = Directory.Exists(layout.Root);
        _hadStore = File.Exists(layout.Store);
        _had = [.. Files(layout).Concat(Folders(layout)).Where(Path.Exists)];
    }

    /// <summary>Makes sure that nothing in a folder that has no store bears a name which the program would write to, or
    /// empty.</summary>
    /// <exception cref="CoauthorGraphException">Something does.</exception>
    public void RequireNothingForeign()
    {
        if (!_hadStore && _had.FirstOrDefault(path => !IsEmpty(path)) is { } foreign)
        {
            throw new CoauthorGraphException(
                ErrorCode.GraphFolder,
                $"'{_layout.Root}' has no graph, but holds '{Path.GetFileName(foreign)}', which a graph there would use; "
                    + "name another folder with --graph, or move it away.");
        }
    }

    /// <summary>Removes what was made, and nothing that was there before.</summary>
    public void TakeBack()
    {
        if (_hadStore || File.Exists(_layout.Current))
        {
            return;
        }

        foreach (var file in Files(_layout).Except(_had))
        {
            File.Delete(file);
        }

        foreach (var folder in Folders(_layout).Except(_had).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        if (!_hadRoot && !Directory.EnumerateFileSystemEntries(_layout.Root).Any())
        {
            Directory.Delete(_layout.Root);
        }
    }

    private static string[] Files(GraphFolderLayout layout) =>
        [layout.Store, layout.StoreLog, layout.Unshown, layout.Lock, layout.SpilledRecords];

    private static string[] Folders(GraphFolderLayout layout) =>
        [layout.Spill, layout.SpilledChunks, layout.Snapshots];

    // A process that was killed early leaves nothing else.
    private static bool IsEmpty(string path) => FileKinds.Of(path) switch
    {
        FileKind.File => new FileInfo(path).Length == 0,
        FileKind.Folder => !Directory.EnumerateFileSystemEntries(path).Any(),
        _ => false,
    };
}
