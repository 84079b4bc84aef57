namespace CoauthorGraph.Identity.Features;

/// <summary>Gathers rows for <see cref="SparseSets"/>; items of a row may repeat and come in any order.</summary>
internal sealed class SparseSetsBuilder(int rows)
{
    private readonly int[] _offsets = new int[rows + 1];
    private readonly List<int> _items = [];
    private int _row;

    /// <summary>Adds the next row; the list is sorted and cleared.</summary>
    public void AddRow(List<int> items)
    {
        items.Sort();
        var last = -1;
        foreach (var item in items)
        {
            if (item != last)
            {
                _items.Add(item);
                last = item;
            }
        }

        items.Clear();
        _offsets[++_row] = _items.Count;
    }

    /// <summary>The sets.</summary>
    public SparseSets Build(int itemCount, double background) => new(_offsets, [.. _items], itemCount, background);
}
