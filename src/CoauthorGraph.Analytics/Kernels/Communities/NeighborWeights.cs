using System.Numerics;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Weights by community, for the neighbours of one node or group at a time: a small open-addressed table that stays in
/// the fastest cache, where an array over all communities would miss it at nearly every edge. What an earlier turn left
/// is known by its number, so nothing is cleared. Not safe for several threads.
/// </summary>
internal sealed class NeighborWeights
{
    private const int LeastBits = 6;
    private Slot[] _table = [];
    private int[] _used = [];
    private int _bits;
    private long _turn;

    /// <summary>Number of different communities.</summary>
    public int Count { get; private set; }

    /// <summary>Empties the table and makes room.</summary>
    /// <param name="atMost">Most different communities that will be added.</param>
    public void Start(int atMost)
    {
        Count = 0;
        _turn += 1L << 32;
        _bits = Math.Max(LeastBits, 33 - BitOperations.LeadingZeroCount((uint)atMost));
        if (_table.Length < 1 << _bits)
        {
            _table = new Slot[1 << _bits];
            _used = new int[1 << (_bits - 1)];
        }
    }

    /// <summary>Adds the weights of a row's entries to those of their communities.</summary>
    /// <param name="labels">The community of each node.</param>
    /// <param name="targets">Nodes of many rows.</param>
    /// <param name="weights">Their weights, or empty when each is 1.</param>
    /// <param name="from">Where the row starts.</param>
    /// <param name="to">Where it ends.</param>
    public void Add<TLabels>(TLabels labels, ReadOnlySpan<int> targets, ReadOnlySpan<float> weights, int from, int to)
        where TLabels : struct, INodeLabels
    {
        // All in locals, for fields would be written at every entry.
        var (table, used, turn, shift, mask) = (_table, _used, _turn, 32 - _bits, (1 << _bits) - 1);
        var (count, last, at) = (Count, -1L, 0);
        for (var k = from; k < to; k++)
        {
            var label = labels.Of(targets[k]);
            if (label < 0)
            {
                continue;
            }

            var key = turn | (uint)label;
            if (key != last)
            {
                last = key;
                at = (int)((uint)label * 2654435769u >> shift);
                while (table[at].Key != key)
                {
                    if (table[at].Key < turn)
                    {
                        table[at] = new Slot { Key = key };
                        used[count++] = at;
                        break;
                    }

                    at = (at + 1) & mask;
                }
            }

            table[at].Weight += weights.IsEmpty ? 1 : weights[k];
        }

        Count = count;
    }

    /// <summary>The community that was the i-th to be added, and its weight.</summary>
    public (int Community, double Weight) At(int i)
    {
        ref var slot = ref _table[_used[i]];
        return ((int)slot.Key, slot.Weight);
    }

    private struct Slot
    {
        public long Key;
        public double Weight;
    }
}
