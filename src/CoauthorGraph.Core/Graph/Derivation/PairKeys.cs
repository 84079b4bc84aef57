namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>A list of (target, row) keys of one author that is sorted and read once, and then used for the
/// next.</summary>
internal sealed class PairKeys
{
    private long[] _keys = new long[256];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(int target, int row)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, _count * 2);
        }

        _keys[_count++] = ((long)target << 32) | (uint)row;
    }

    /// <summary>The keys by target, then row.</summary>
    public ReadOnlySpan<long> Sorted()
    {
        var keys = _keys.AsSpan(0, _count);
        keys.Sort();
        return keys;
    }

    public static int Target(long key) => (int)(key >> 32);

    public static int Row(long key) => (int)key;
}
