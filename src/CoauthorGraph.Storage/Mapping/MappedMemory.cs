using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CoauthorGraph.Storage.Mapping;

/// <summary>Mapped bytes as memory of <typeparamref name="T"/>. Who maps the file keeps it mapped.</summary>
/// <param name="pointer">Where the bytes begin.</param>
/// <param name="length">Elements.</param>
/// <param name="unchecked">What must be asked before this is read, or null.</param>
internal sealed unsafe class MappedMemory<T>(void* pointer, int length, IMappedGuard? @unchecked = null)
    : MemoryManager<T>
    where T : unmanaged
{
    /// <summary>The same bytes as elements of another type; no copy. The bytes must be mapped, not on the
    /// heap.</summary>
    public static ReadOnlyMemory<T> Over(ReadOnlyMemory<byte> mapped, IMappedGuard? @unchecked = null) => mapped.IsEmpty
        ? default
        : new MappedMemory<T>(
            Unsafe.AsPointer(ref MemoryMarshal.GetReference(mapped.Span)), mapped.Length / sizeof(T), @unchecked)
            .CreateMemory(mapped.Length / sizeof(T));

    public override Span<T> GetSpan()
    {
        @unchecked?.RequireTrusted();
        return new(pointer, length);
    }

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        @unchecked?.RequireTrusted();
        return new((T*)pointer + elementIndex);
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
