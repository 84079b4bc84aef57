using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace CoauthorGraph.Core.Graph;

/// <summary>Builds a <see cref="StringColumn"/> in memory, row by row. Not safe for several threads.</summary>
public sealed class StringColumnBuilder
{
    private readonly IChunkStore? _store;
    private readonly List<ReadOnlyMemory<int>> _offsets = [];
    private readonly List<ReadOnlyMemory<byte>> _bytes = [];
    private readonly List<int> _chunkOffsets = [0];
    private readonly ArrayBufferWriter<byte> _chunkBytes = new();

    /// <summary>Builds on the heap; with a store, full chunks go there.</summary>
    public StringColumnBuilder(IChunkStore? store = null) => _store = store;

    /// <summary>Rows added so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row; null is a missing value and the same as the empty string.</summary>
    public void Add(string? value) => Add(value.AsSpan());

    /// <summary>Adds a row of characters.</summary>
    public void Add(ReadOnlySpan<char> value)
    {
        if (!value.IsEmpty)
        {
            var span = _chunkBytes.GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length));
            _chunkBytes.Advance(Encoding.UTF8.GetBytes(value, span));
        }

        EndRow();
    }

    /// <summary>Adds a row of UTF-8 bytes.</summary>
    public void AddUtf8(ReadOnlySpan<byte> value)
    {
        _chunkBytes.Write(value);
        EndRow();
    }

    /// <summary>The column of all rows added; the builder must not be used afterwards.</summary>
    public StringColumn Build()
    {
        if (_chunkOffsets.Count > 1)
        {
            EndChunk();
        }

        return new StringColumn(Count, [.. _offsets], [.. _bytes]);
    }

    private void EndRow()
    {
        Count++;
        _chunkOffsets.Add(_chunkBytes.WrittenCount);
        if (_chunkOffsets.Count > StringColumn.ChunkRows)
        {
            EndChunk();
        }
    }

    private void EndChunk()
    {
        var store = _chunkOffsets.Count > StringColumn.ChunkRows ? _store : null;
        _offsets.Add(store?.Keep<int>(CollectionsMarshal.AsSpan(_chunkOffsets)) ?? _chunkOffsets.ToArray());
        _bytes.Add(store?.Keep(_chunkBytes.WrittenSpan) ?? _chunkBytes.WrittenSpan.ToArray());
        _chunkOffsets.RemoveRange(1, _chunkOffsets.Count - 1);
        _chunkBytes.ResetWrittenCount();
    }
}
