using System.Numerics;
using System.Runtime.CompilerServices;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Weights by community, for the neighbours of one node or group at a time: a small open-addressed table that stays in
/// the fastest cache, where an array over all communities would miss it at nearly every edge. Not safe for several
/// threads.
/// </summary>
internal sealed class NeighborWeights
{
    private const int LeastBits = 6;
    private int[] _key = [];
    private double[] _weight = [];
    private int[] _slots = [];
    private int _shift;
    private int _lastKey = -1;
    private int _lastSlot;

    /// <summary>Number of different communities.</summary>
    public int Count { get; private set; }

    /// <summary>Empties the table and makes room.</summary>
    /// <param name="atMost">Most different communities that will be added.</param>
    public void Start(int atMost)
    {
        for (var i = 0; i < Count; i++)
        {
            _key[_slots[i]] = -1;
        }

        Count = 0;
        _lastKey = -1;
        var bits = Math.Max(LeastBits, 33 - BitOperations.LeadingZeroCount((uint)atMost));
        _shift = 32 - bits;
        if (_key.Length < 1 << bits)
        {
            _key = new int[1 << bits];
            _weight = new double[1 << bits];
            _slots = new int[1 << (bits - 1)];
            Array.Fill(_key, -1);
        }
    }

    /// <summary>Adds to the weight of a community.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int community, double weight)
    {
        if (community != _lastKey)
        {
            _lastKey = community;
            _lastSlot = SlotOf(community);
        }

        _weight[_lastSlot] += weight;
    }

    /// <summary>The community that was the i-th to be added, and its weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Community, double Weight) At(int i) => (_key[_slots[i]], _weight[_slots[i]]);

    /// <summary>The weight of a community; 0 when none was added.</summary>
    public double Of(int community)
    {
        var mask = (1 << (32 - _shift)) - 1;
        for (var slot = (int)((uint)community * 2654435769u >> _shift); ; slot = (slot + 1) & mask)
        {
            if (_key[slot] == community)
            {
                return _weight[slot];
            }

            if (_key[slot] < 0)
            {
                return 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int SlotOf(int community)
    {
        var keys = _key;
        var mask = (1 << (32 - _shift)) - 1;
        var slot = (int)((uint)community * 2654435769u >> _shift);
        while (keys[slot] != community)
        {
            if (keys[slot] < 0)
            {
                keys[slot] = community;
                _weight[slot] = 0;
                _slots[Count++] = slot;
                break;
            }

            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
