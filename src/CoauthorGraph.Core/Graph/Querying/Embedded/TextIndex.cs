using System.Text;

namespace CoauthorGraph.Core.Graph.Querying.Embedded;

/// <summary>
/// Finds the rows of a column of texts that equal a text. One look-up reads the bytes of the column, which costs less
/// than an index does; who asks again gets one, a table of hashes of 8 bytes a row.
/// </summary>
internal sealed class TextIndex(StringColumn column)
{
    private const int LookupsWithout = 2;
    private readonly Lazy<(int[] Buckets, int[] Next)> _table = new(() => Build(column));
    private int _lookups;

    public int[] Find(string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        if (wanted.Length == 0)
        {
            return [];
        }

        var rows = new List<int>();
        if (!_table.IsValueCreated && Interlocked.Increment(ref _lookups) <= LookupsWithout)
        {
            for (var row = 0; row < column.Count; row++)
            {
                Add(rows, row, wanted);
            }
        }
        else
        {
            var (buckets, next) = _table.Value;
            for (var row = buckets[Bucket(wanted, buckets.Length)] - 1; row >= 0; row = next[row] - 1)
            {
                Add(rows, row, wanted);
            }
        }

        return [.. rows];
    }

    private void Add(List<int> rows, int row, byte[] wanted)
    {
        if (column.GetUtf8(row).SequenceEqual(wanted))
        {
            rows.Add(row);
        }
    }

    // From the last row to the first, so that each chain ascends.
    private static (int[] Buckets, int[] Next) Build(StringColumn column)
    {
        var buckets = new int[Math.Max(16, column.Count)];
        var next = new int[column.Count];
        for (var row = column.Count - 1; row >= 0; row--)
        {
            var bytes = column.GetUtf8(row);
            if (!bytes.IsEmpty)
            {
                ref var bucket = ref buckets[Bucket(bytes, buckets.Length)];
                next[row] = bucket;
                bucket = row + 1;
            }
        }

        return (buckets, next);
    }

    private static int Bucket(ReadOnlySpan<byte> bytes, int buckets)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return (int)((uint)hash.ToHashCode() % (uint)buckets);
    }
}
