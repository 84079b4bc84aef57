using System.Globalization;
using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage.Mapping;

namespace CoauthorGraph.Storage.Folder;

/// <summary>
/// Chunks of columns in mapped files of their own, which are deleted when it is disposed. Not safe for several
/// threads.
/// </summary>
internal sealed class SpilledChunks : IChunkStore
{
    private readonly GraphFolderLayout _layout;
    private readonly List<MappedFile> _files = [];

    /// <summary>Spills into a place that is emptied first: a process that was killed may have left files.</summary>
    public SpilledChunks(GraphFolderLayout layout)
    {
        _layout = layout;
        Delete();
    }

    public ReadOnlyMemory<T> Keep<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (values.IsEmpty)
        {
            return default;
        }

        var path = Path.Combine(
            _layout.SpilledChunks, _files.Count.ToString("D6", CultureInfo.InvariantCulture));
        Write(path, MemoryMarshal.AsBytes(values));
        var mapped = new MappedFile(path);
        _files.Add(mapped);
        return MappedMemory<T>.Over(mapped.Memory);
    }

    public void Evict() => _files.ForEach(static file => file.Evict());

    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }

        _files.Clear();
        Delete();
    }

    private void Write(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Directory.CreateDirectory(_layout.SpilledChunks);
            using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(file, bytes, 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.Of(_layout, failure);
        }
    }

    private void Delete()
    {
        if (Directory.Exists(_layout.SpilledChunks))
        {
            Directory.Delete(_layout.SpilledChunks, recursive: true);
        }
    }
}
