namespace CoauthorGraph.Identity.Features;

/// <summary>For each item of some rows the rows that have it, ascending: the inverted index of a block. Used again for
/// block after block; not safe for several threads.</summary>
internal sealed class Postings
{
    private ulong[] _sorted = [];
    private int[] _items = [];
    private int[] _starts = [0];
    private int[] _rows = [];
    private int _count;

    /// <summary>Takes the rows in place of those before.</summary>
    public void Load(SetRows rows)
    {
        var all = rows.Items.Length;
        if (_sorted.Length < all)
        {
            var room = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)all);
            (_sorted, _items, _rows) = (new ulong[room], new int[room], new int[room]);
            _starts = new int[room + 1];
        }

        var next = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var item in rows[row])
            {
                _sorted[next++] = ((ulong)item << 32) | (uint)row;
            }
        }

        _sorted.AsSpan(0, all).Sort();
        _count = 0;
        for (var at = 0; at < all; at++)
        {
            var item = (int)(_sorted[at] >> 32);
            if (_count == 0 || item != _items[_count - 1])
            {
                _items[_count] = item;
                _starts[_count++] = at;
            }

            _rows[at] = (int)_sorted[at];
        }

        _starts[_count] = all;
    }

    /// <summary>The rows after one that have an item.</summary>
    public ReadOnlySpan<int> After(int row, int item)
    {
        var at = _items.AsSpan(0, _count).BinarySearch(item);
        if (at < 0)
        {
            return [];
        }

        var rows = _rows.AsSpan(_starts[at].._starts[at + 1]);
        var place = rows.BinarySearch(row);
        return rows[(place < 0 ? ~place : place + 1)..];
    }
}
