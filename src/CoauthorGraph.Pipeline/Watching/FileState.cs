namespace CoauthorGraph.Pipeline.Watching;

/// <summary>What is known of a watched file since it was last seen to change.</summary>
/// <param name="file">The file as it has been since then.</param>
/// <param name="since">The timestamp of that look.</param>
internal sealed class FileState(WatchedFile file, long since)
{
    public WatchedFile File { get; } = file;

    public long Since { get; } = since;

    /// <summary>It was looked into and cannot be taken as it is.</summary>
    public bool Waits { get; set; }

    /// <summary>What was found in it when it can be taken; null before.</summary>
    public FileInspection? Found { get; set; }

    /// <summary>It was taken, or there is nothing more that can be done with it.</summary>
    public bool IsDone { get; set; }
}
