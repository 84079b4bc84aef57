namespace CoauthorGraph.Core.Files;

/// <summary>A folder that is filled under a name of its own before it takes its place. It is held while the process
/// lives, by which one that a killed process left is told from one that is being filled.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private FileStream? _held;

    private TemporaryFolder(string path)
    {
        Path = path;
        _held = new FileStream(
            TemporaryName.In(path), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Where to write the files.</summary>
    public string Path { get; }

    /// <summary>Makes one in a folder; what killed commands left there goes.</summary>
    public static TemporaryFolder In(string folder)
    {
        Leftovers.Remove(folder);
        var path = TemporaryName.In(folder);
        Directory.CreateDirectory(path);
        return new TemporaryFolder(path);
    }

    /// <summary>It takes its place, where nothing is.</summary>
    public void MoveTo(string place)
    {
        Release();
        Directory.Move(Path, place);
    }

    /// <summary>Takes back what is not in its place.</summary>
    public void Dispose()
    {
        Release();
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private void Release()
    {
        _held?.Dispose();
        _held = null;
    }
}
