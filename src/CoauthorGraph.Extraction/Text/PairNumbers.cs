using System.Numerics;

namespace CoauthorGraph.Extraction.Text;

/// <summary>
/// A number for each of many pairs of numbers: a table with open addressing, at most half full, so that a look-up reads
/// one place, and seldom two. Filled once, then safe for any number of threads.
/// </summary>
internal sealed class PairNumbers
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const int LeastSlots = 16;
    private (long Key, int Number)[] _slots;
    private readonly List<long> _keys;
    private int _shift;

    /// <summary>No pairs yet.</summary>
    /// <param name="expected">How many there will be.</param>
    public PairNumbers(int expected = 0)
    {
        _keys = new List<long>(expected);
        _slots = Empty(Math.Max(LeastSlots, (int)BitOperations.RoundUpToPowerOf2(2 * (uint)expected)));
        _shift = ShiftOf(_slots);
    }

    /// <summary>The pairs in the order in which they came, the first number of each in the upper half.</summary>
    public IReadOnlyList<long> Keys => _keys;

    /// <summary>A pair as one number.</summary>
    public static long Key(int first, int second) => ((long)first << 32) | (uint)second;

    /// <summary>The number of a pair, or -1.</summary>
    public int Find(long key)
    {
        var slots = _slots;
        for (var at = Start(key); ; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Number < 0 || slot.Key == key)
            {
                return slot.Number;
            }
        }
    }

    /// <summary>Gives a pair its number, which is not negative, in place of one that it has.</summary>
    public void Set(long key, int number)
    {
        if (2 * (_keys.Count + 1) > _slots.Length)
        {
            Grow();
        }

        if (Put(key, number))
        {
            _keys.Add(key);
        }
    }

    private bool Put(long key, int number)
    {
        var at = Start(key);
        while (_slots[at].Number >= 0 && _slots[at].Key != key)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        var isNew = _slots[at].Number < 0;
        _slots[at] = (key, number);
        return isNew;
    }

    private void Grow()
    {
        var before = _slots;
        _slots = Empty(2 * before.Length);
        _shift = ShiftOf(_slots);
        foreach (var (key, number) in before)
        {
            if (number >= 0)
            {
                Put(key, number);
            }
        }
    }

    private int Start(long key) => (int)(((ulong)key * Golden) >> _shift);

    private static int ShiftOf((long Key, int Number)[] slots) => 64 - BitOperations.Log2((uint)slots.Length);

    private static (long Key, int Number)[] Empty(int slots)
    {
        var empty = new (long Key, int Number)[slots];
        Array.Fill(empty, (0, -1));
        return empty;
    }
}
