using System.Text;

namespace CoauthorGraph.Core.Graph;

/// <summary>
/// A column of UTF-8 strings over memory that may be a mapped file. A missing value is the empty string. The rows lie
/// in chunks of <see cref="ChunkRows"/> so that no chunk's bytes come near 2 GiB; offsets are the chunk's own.
/// Safe for any number of threads.
/// </summary>
public sealed class StringColumn
{
    /// <summary>Rows of a chunk; every chunk but the last is full.</summary>
    public const int ChunkRows = 1 << ChunkShift;

    private const int ChunkShift = 19;
    private readonly ReadOnlyMemory<int>[] _offsets;
    private readonly ReadOnlyMemory<byte>[] _bytes;

    /// <summary>Wraps chunks: for each the row offsets (one more than rows) and the bytes they point into.</summary>
    public StringColumn(int count, ReadOnlyMemory<int>[] offsets, ReadOnlyMemory<byte>[] bytes)
    {
        ArgumentNullException.ThrowIfNull(offsets);
        ArgumentNullException.ThrowIfNull(bytes);
        var chunks = (int)(((long)count + ChunkRows - 1) >> ChunkShift);
        if (offsets.Length != chunks || bytes.Length != chunks)
        {
            throw new ArgumentException($"{count} rows need {chunks} chunks, not {offsets.Length} and {bytes.Length}");
        }

        Count = count;
        _offsets = offsets;
        _bytes = bytes;
    }

    /// <summary>A column without rows.</summary>
    public static StringColumn Empty { get; } = new(0, [], []);

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>Number of chunks.</summary>
    public int ChunkCount => _offsets.Length;

    /// <summary>The row as a string; empty when the value is missing.</summary>
    public string this[int row] => Encoding.UTF8.GetString(GetUtf8(row));

    /// <summary>Makes a column of strings; null becomes empty.</summary>
    public static StringColumn From(IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var builder = new StringColumnBuilder();
        foreach (var value in values)
        {
            builder.Add(value);
        }

        return builder.Build();
    }

    /// <summary>The row's bytes.</summary>
    public ReadOnlySpan<byte> GetUtf8(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        var chunk = row >> ChunkShift;
        var at = row & (ChunkRows - 1);
        var offsets = _offsets[chunk].Span;
        var start = offsets[at];
        return _bytes[chunk].Span[start..offsets[at + 1]];
    }

    /// <summary>The row as a string, or null when the value is missing.</summary>
    public string? GetOrNull(int row)
    {
        var bytes = GetUtf8(row);
        return bytes.IsEmpty ? null : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The row that equals <paramref name="text"/>, or -1, in a column whose rows are in
    /// <see cref="Text.Utf8Order"/>.</summary>
    public int Find(string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = low + ((high - low) >> 1);
            var order = GetUtf8(middle).SequenceCompareTo(wanted);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    /// <summary>The offsets of one chunk, as bytes' positions in <see cref="ChunkBytes"/>.</summary>
    public ReadOnlyMemory<int> ChunkOffsets(int chunk) => _offsets[chunk];

    /// <summary>The bytes of one chunk.</summary>
    public ReadOnlyMemory<byte> ChunkBytes(int chunk) => _bytes[chunk];

    /// <summary>All rows in order.</summary>
    public IEnumerable<string> AsEnumerable()
    {
        for (var row = 0; row < Count; row++)
        {
            yield return this[row];
        }
    }
}
