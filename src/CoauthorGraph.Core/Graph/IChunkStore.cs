namespace CoauthorGraph.Core.Graph;

/// <summary>Keeps finished chunks of columns somewhere else than on the heap, such as in mapped files, until it
/// is disposed.</summary>
public interface IChunkStore : IDisposable
{
    /// <summary>Keeps values; the memory is valid as long as the store is.</summary>
    ReadOnlyMemory<T> Keep<T>(ReadOnlySpan<T> values)
        where T : unmanaged;

    /// <summary>Takes what was read of the chunks out of memory; it comes back when it is read again.</summary>
    void Evict();
}
