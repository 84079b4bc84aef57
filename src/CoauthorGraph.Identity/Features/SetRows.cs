using System.Runtime.InteropServices;

namespace CoauthorGraph.Identity.Features;

/// <summary>Some rows of sets, unpacked one after another.</summary>
internal sealed class SetRows(SparseSets sets)
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _items = [];

    /// <summary>Number of rows.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>All items of all rows.</summary>
    public ReadOnlySpan<int> Items => CollectionsMarshal.AsSpan(_items);

    /// <summary>The items of a row, ascending.</summary>
    public ReadOnlySpan<int> this[int at] => Items[_starts[at].._starts[at + 1]];

    /// <summary>Adds a row of the sets.</summary>
    public void Add(int row)
    {
        sets[row].AddTo(_items);
        _starts.Add(_items.Count);
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        _starts.RemoveRange(1, _starts.Count - 1);
        _items.Clear();
    }
}
