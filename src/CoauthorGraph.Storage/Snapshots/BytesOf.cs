using System.Buffers;
using System.Runtime.InteropServices;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>The bytes of numbers where they lie; no copy.</summary>
internal sealed class BytesOf<T>(ReadOnlyMemory<T> numbers) : MemoryManager<byte>
    where T : unmanaged
{
    /// <summary>The numbers as bytes.</summary>
    public static ReadOnlyMemory<byte> Over(ReadOnlyMemory<T> numbers) => new BytesOf<T>(numbers).Memory;

    // Nobody writes through it: who asks gets it as memory for reading.
    public override Span<byte> GetSpan() => MemoryMarshal.AsBytes(MemoryMarshal.AsMemory(numbers).Span);

    public override unsafe MemoryHandle Pin(int elementIndex = 0)
    {
        var pin = numbers.Pin();
        return new MemoryHandle((byte*)pin.Pointer + elementIndex, pinnable: null);
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
