namespace CoauthorGraph.Identity.Features;

/// <summary>For each row the different keys it has, ascending. Not safe for several threads until all are
/// added.</summary>
internal sealed class KeyLists(int rows, int most)
{
    private readonly int[] _offsets = new int[rows + 1];
    private readonly ulong[] _keys = new ulong[most];
    private int _row;
    private int _next;

    /// <summary>The keys of a row.</summary>
    public ReadOnlySpan<ulong> this[int row] => _keys.AsSpan(_offsets[row].._offsets[row + 1]);

    /// <summary>Adds a key to the row that is open.</summary>
    public void Add(ulong key) => _keys[_next++] = key;

    /// <summary>Ends the row that is open.</summary>
    public void EndRow()
    {
        var start = _offsets[_row];
        var row = _keys.AsSpan(start.._next);
        row.Sort();
        var distinct = 0;
        foreach (var key in row)
        {
            if (distinct == 0 || key != row[distinct - 1])
            {
                row[distinct++] = key;
            }
        }

        _next = start + distinct;
        _offsets[++_row] = _next;
    }

    /// <summary>The keys that several rows have and that say something, ascending, with their
    /// <see cref="PaperTies.Rarity"/>.</summary>
    public (ulong[] Keys, float[] Rarity) Shared()
    {
        var all = 0;
        for (var row = 0; row < rows; row++)
        {
            all += _offsets[row + 1] > _offsets[row] ? 1 : 0;
        }

        var sorted = _keys[.._next];
        Array.Sort(sorted);
        var (keys, rarities) = (new List<ulong>(), new List<float>());
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to] == sorted[from])
            {
                to++;
            }

            if (PaperTies.Rarity(to - from, all) is > 0 and var rarity)
            {
                keys.Add(sorted[from]);
                rarities.Add(rarity);
            }

            from = to;
        }

        return ([.. keys], [.. rarities]);
    }
}
