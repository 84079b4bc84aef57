using System.Globalization;
using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Storage.Folder;

/// <summary>
/// Chunks of columns in mapped files of their own, which are deleted when it is disposed. What is read of them can be
/// taken from memory again at any time, other than what lies on the heap. Not safe for several threads.
/// </summary>
internal sealed class SpilledChunks : IChunkStore
{
    private readonly string _folder;
    private readonly List<MappedFile> _files = [];

    /// <summary>Spills into a folder, which is emptied first: a process that was killed may have left files.</summary>
    public SpilledChunks(string folder)
    {
        _folder = folder;
        Delete();
    }

    public ReadOnlyMemory<T> Keep<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (values.IsEmpty)
        {
            return default;
        }

        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, _files.Count.ToString("D6", CultureInfo.InvariantCulture));
        using (var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write))
        {
            RandomAccess.Write(file, MemoryMarshal.AsBytes(values), 0);
        }

        var mapped = new MappedFile(path);
        _files.Add(mapped);
        return MappedMemory<T>.Over(mapped.Memory);
    }

    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }

        _files.Clear();
        Delete();
    }

    private void Delete()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
