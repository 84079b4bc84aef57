using System.Buffers;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// A set of numbers, ascending, as bytes: their count, the first, and the steps from each to the next, seven bits a
/// byte, low ones first. Sets of co-authors are most of what is kept of a large graph; this halves them.
/// </summary>
internal readonly ref struct PackedSet
{
    private readonly ReadOnlySpan<byte> _steps;

    /// <summary>Reads a set where <see cref="Write"/> wrote it.</summary>
    public PackedSet(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        Count = bytes.IsEmpty ? 0 : ReadNumber(bytes, ref at);
        _steps = bytes[at..];
    }

    /// <summary>Number of items.</summary>
    public int Count { get; }

    /// <summary>Writes a set that is sorted and has no item twice; an empty set takes no bytes.</summary>
    public static void Write(ReadOnlySpan<int> items, IBufferWriter<byte> to)
    {
        if (items.IsEmpty)
        {
            return;
        }

        var span = to.GetSpan(5 * (items.Length + 1));
        var at = 0;
        WriteNumber(items.Length, span, ref at);
        var before = 0;
        foreach (var item in items)
        {
            WriteNumber(item - before, span, ref at);
            before = item;
        }

        to.Advance(at);
    }

    /// <summary>The items, ascending.</summary>
    public Enumerator GetEnumerator() => new(_steps);

    /// <summary>Adds the items to a list.</summary>
    public void AddTo(List<int> list)
    {
        foreach (var item in this)
        {
            list.Add(item);
        }
    }

    /// <summary>The items as an array.</summary>
    public int[] ToArray()
    {
        var items = new int[Count];
        var at = 0;
        foreach (var item in this)
        {
            items[at++] = item;
        }

        return items;
    }

    private static void WriteNumber(int value, Span<byte> span, ref int at)
    {
        var rest = (uint)value;
        for (; rest > 0x7F; rest >>= 7)
        {
            span[at++] = (byte)(rest | 0x80);
        }

        span[at++] = (byte)rest;
    }

    private static int ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }
    }

    /// <summary>Goes through the items.</summary>
    public ref struct Enumerator(ReadOnlySpan<byte> steps)
    {
        private readonly ReadOnlySpan<byte> _steps = steps;
        private int _at;

        /// <summary>The item.</summary>
        public int Current { get; private set; }

        /// <summary>Goes to the next item; false when there is none.</summary>
        public bool MoveNext()
        {
            if (_at == _steps.Length)
            {
                return false;
            }

            Current += ReadNumber(_steps, ref _at);
            return true;
        }
    }
}
