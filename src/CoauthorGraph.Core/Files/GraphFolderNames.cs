namespace CoauthorGraph.Core.Files;

/// <summary>What is called how in a graph folder, and by which of it a folder is known to be one.</summary>
public static class GraphFolderNames
{
    /// <summary>The store.</summary>
    public const string Store = "store.duckdb";

    /// <summary>The name of the current snapshot.</summary>
    public const string Current = "CURRENT";

    /// <summary>The folder of the snapshots.</summary>
    public const string Snapshots = "snapshots";

    /// <summary>Whether a folder is a graph folder, also one that is damaged or not finished.</summary>
    public static bool IsGraphFolder(string folder) => File.Exists(Path.Combine(folder, Store))
        || (File.Exists(Path.Combine(folder, Current)) && Directory.Exists(Path.Combine(folder, Snapshots)));

    /// <summary>The graph folder in which a path lies, at any depth, or which it is; null where it lies in none. Links
    /// in the path have to be followed before.</summary>
    public static string? Around(string path)
    {
        for (var folder = Path.GetFullPath(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsGraphFolder(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
