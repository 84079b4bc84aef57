using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Storage.Folder;

/// <summary>The right to write to a graph folder. The system takes it back when the process ends, however it
/// ends.</summary>
internal sealed class FolderLock : IDisposable
{
    // Of the system's failures, those that say that another process has a file.
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockElsewhere = 35;
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int Tries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="CoauthorGraphException">Another process writes to the folder, or it cannot be written
    /// to.</exception>
    public static FolderLock Take(GraphFolderLayout layout, string folder)
    {
        try
        {
            for (var tried = 0; tried < Tries; tried++)
            {
                if (TryTake(layout) is { } taken)
                {
                    return taken;
                }

                Thread.Sleep(Pause); // Who asks whether it is held holds it for that moment.
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.ToOpen(layout, failure);
        }

        throw HeldByAnother(folder);
    }

    /// <summary>The lock for one who may only read: keeps writers out. Null where there is none to hold.</summary>
    /// <exception cref="CoauthorGraphException">Another process writes to the folder.</exception>
    public static FolderLock? TakeToRead(GraphFolderLayout layout, string folder)
    {
        if (FileKinds.Of(layout.Lock) != FileKind.File)
        {
            return null;
        }

        try
        {
            return new FolderLock(new FileStream(layout.Lock, FileMode.Open, FileAccess.Read, FileShare.None));
        }
        catch (IOException failure) when (IsHeldByAnother(failure))
        {
            throw HeldByAnother(folder);
        }
        catch (Exception failure) when (failure is FileNotFoundException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The lock, or null where another process has it.</summary>
    public static FolderLock? TryTake(GraphFolderLayout layout)
    {
        try
        {
            return new FolderLock(
                new FileStream(layout.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (IsHeldByAnother(failure))
        {
            return null;
        }
    }

    /// <summary>Whether somebody holds it; needs no permission to write.</summary>
    public static bool IsHeld(string path)
    {
        if (FileKinds.Of(path) != FileKind.File)
        {
            return false; // Opening a pipe would wait for its other end.
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException failure)
        {
            return IsHeldByAnother(failure);
        }
        catch (UnauthorizedAccessException)
        {
            return false; // It cannot be known, and whoever writes here is not kept from it by this.
        }
    }

    public void Dispose() => _file.Dispose();

    private static CoauthorGraphException HeldByAnother(string folder) => new(
        ErrorCode.GraphFolder,
        $"Another process is writing to '{folder}'; wait until it has ended, or choose another folder with --graph.");

    private static bool IsHeldByAnother(IOException failure) => failure.HResult == SharingViolation
        || failure.HResult == (OperatingSystem.IsLinux() ? WouldBlockOnLinux : WouldBlockElsewhere);
}
