using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Storage.Folder;

/// <summary>The right to write to a graph folder. The system takes it back when the process ends, however it
/// ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="CoauthorGraphException">Another process writes to the folder.</exception>
    public static FolderLock Take(string path, string folder) => TryTake(path) ?? throw new CoauthorGraphException(
        ErrorCode.GraphFolder,
        $"Another process is writing to '{folder}'; wait until it has ended, or choose another folder with --graph.");

    public static FolderLock? TryTake(string path)
    {
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
