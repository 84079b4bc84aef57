namespace CoauthorGraph.Pipeline.Watching;

/// <summary>A file in a watched folder.</summary>
/// <param name="Folder">The watched folder.</param>
/// <param name="Name">Path below it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Written">When it was last written to.</param>
internal sealed record WatchedFile(string Folder, string Name, long Length, DateTime Written)
{
    public string Path => System.IO.Path.Combine(Folder, Name);

    /// <summary>The file as it is now; null when it is gone.</summary>
    public static WatchedFile? At(string folder, string name)
    {
        var info = new FileInfo(System.IO.Path.Combine(folder, name));
        if (info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
        {
            info = target;
        }

        return info.Exists ? new WatchedFile(folder, name, info.Length, info.LastWriteTimeUtc) : null;
    }

    /// <summary>Whether it is as it was.</summary>
    public bool IsUnchanged => At(Folder, Name) == this;
}
