namespace CoauthorGraph.Storage.Folder;

/// <summary>Remembers what of a graph folder was there before it was opened for writing, to take back what was made
/// where nothing came of it.</summary>
internal sealed class FreshFolder(GraphFolderLayout layout)
{
    private readonly bool _hadRoot = Directory.Exists(layout.Root);
    private readonly bool _hadStore = File.Exists(layout.Store);

    /// <summary>Removes what was made, and nothing that was there before.</summary>
    public void TakeBack()
    {
        if (_hadStore || File.Exists(layout.Current))
        {
            return;
        }

        foreach (var file in new[] { layout.Store, layout.StoreLog, layout.Unshown, layout.Lock })
        {
            File.Delete(file);
        }

        foreach (var folder in new[]
        {
            layout.Spill, layout.SpilledChunks, layout.SpilledRecords, layout.Snapshots,
        }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        if (!_hadRoot && !Directory.EnumerateFileSystemEntries(layout.Root).Any())
        {
            Directory.Delete(layout.Root);
        }
    }
}
