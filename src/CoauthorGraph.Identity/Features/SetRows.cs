using System.Runtime.InteropServices;

namespace CoauthorGraph.Identity.Features;

/// <summary>Some rows of sets, unpacked one after another.</summary>
internal sealed class SetRows
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _items = [];

    /// <summary>Number of rows.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>All items of all rows.</summary>
    public ReadOnlySpan<int> Items => CollectionsMarshal.AsSpan(_items);

    /// <summary>The items of a row, ascending.</summary>
    public ReadOnlySpan<int> this[int at] => Items[_starts[at].._starts[at + 1]];

    /// <summary>Adds a set as a row.</summary>
    public void Add(PackedSet set)
    {
        set.AddTo(_items);
        _starts.Add(_items.Count);
    }

    /// <summary>Adds what a paper's authors but one lead to as a row.</summary>
    public void Add(SecondSteps steps, int paper, int author)
    {
        steps.AddTo(_items, paper, author);
        _starts.Add(_items.Count);
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        _starts.RemoveRange(1, _starts.Count - 1);
        _items.Clear();
    }
}
