using System.Numerics;

namespace CoauthorGraph.Analytics.Kernels.Randomization;

/// <summary>
/// The edges of a simple graph as a set: open addressing, at most half full, an entry taken out is closed by moving the
/// next ones back. 16 to 32 bytes an edge.
/// </summary>
internal sealed class EdgeSet
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    public EdgeSet(int edges)
    {
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, edges)) + 2);
        _slots = new ulong[1 << bits];
        _shift = 64 - bits;
    }

    public bool Contains(int a, int b) => _slots[Find(Key(a, b))] != 0;

    public void Add(int a, int b)
    {
        var key = Key(a, b);
        _slots[Find(key)] = key;
    }

    public void Remove(int a, int b)
    {
        var mask = _slots.Length - 1;
        var hole = Find(Key(a, b));
        for (var at = (hole + 1) & mask; _slots[at] != 0; at = (at + 1) & mask)
        {
            // An entry may go back to the hole unless its own place lies between the two.
            var home = Home(_slots[at]);
            if (((at - home) & mask) >= ((at - hole) & mask))
            {
                _slots[hole] = _slots[at];
                hole = at;
            }
        }

        _slots[hole] = 0;
    }

    // 0 would be a loop, which a simple graph does not have.
    private static ulong Key(int a, int b) => ((ulong)(uint)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);

    private int Home(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> _shift);

    private int Find(ulong key)
    {
        var mask = _slots.Length - 1;
        var at = Home(key);
        while (_slots[at] != 0 && _slots[at] != key)
        {
            at = (at + 1) & mask;
        }

        return at;
    }
}
