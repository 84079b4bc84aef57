using System.Numerics;
using System.Runtime.CompilerServices;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Weights by community, for the neighbours of one node or group at a time. Of few communities it is an array, at whose
/// entries nothing has to be decided; of many a small open-addressed table that stays in the fastest cache, where the
/// array would miss it at nearly every entry. Both find the same in the same order. Not safe for several threads.
/// </summary>
/// <param name="communities">The communities are below this.</param>
internal sealed class NeighborWeights(int communities)
{
    private const int MostOfAnArray = 1 << 17;
    private const int LeastBits = 6;

    private readonly bool _isArray = communities <= MostOfAnArray;
    private double[] _weight = communities <= MostOfAnArray ? new double[communities] : [];
    private int[] _key = [];
    private int[] _found = new int[64];
    private int[] _labels = new int[64];
    private int _bits;

    /// <summary>Number of communities; one whose entries so far weigh 0 may be counted again.</summary>
    public int Count { get; private set; }

    /// <summary>Takes all weights away and makes room.</summary>
    /// <param name="atMost">Most entries that will be added.</param>
    public void Start(int atMost)
    {
        for (var i = 0; i < Count; i++)
        {
            _weight[_found[i]] = 0;
            if (!_isArray)
            {
                _key[_found[i]] = 0;
            }
        }

        Count = 0;
        if (_found.Length <= atMost)
        {
            _found = new int[Math.Max(atMost + 1, 2 * _found.Length)];
        }

        _bits = Math.Max(LeastBits, 33 - BitOperations.LeadingZeroCount((uint)atMost));
        if (!_isArray && _key.Length < 1 << _bits)
        {
            _weight = new double[1 << _bits];
            _key = new int[1 << _bits];
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
        var row = Labels(labels, targets[from..to]);
        var rowWeights = weights.IsEmpty ? weights : weights[from..to];
        if (_isArray)
        {
            AddToArray(row, rowWeights);
        }
        else
        {
            AddToTable(row, rowWeights);
        }
    }

    /// <summary>The i-th community that was found, and its weight.</summary>
    public (int Community, double Weight) At(int i)
    {
        var at = _found[i];
        return (_isArray ? at : _key[at] - 1, _weight[at]);
    }

    // The labels are fetched before anything is decided by them: so the processor waits for many of them at once.
    [MethodImpl(HotLoop.Compiled)]
    private ReadOnlySpan<int> Labels<TLabels>(TLabels labels, ReadOnlySpan<int> nodes)
        where TLabels : struct, INodeLabels
    {
        if (_labels.Length < nodes.Length)
        {
            _labels = new int[2 * nodes.Length];
        }

        var row = _labels.AsSpan(0, nodes.Length);
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = labels.Of(nodes[i]);
        }

        return row;
    }

    [MethodImpl(HotLoop.Compiled)]
    private void AddToArray(ReadOnlySpan<int> labels, ReadOnlySpan<float> weights)
    {
        var (found, weightOf, count) = (_found, _weight, Count);
        for (var i = 0; i < labels.Length; i++)
        {
            var label = labels[i];
            if (label < 0)
            {
                continue;
            }

            ref var weight = ref weightOf[label];
            found[count] = label;
            count += weight == 0 ? 1 : 0;
            weight += weights.IsEmpty ? 1 : weights[i];
        }

        Count = count;
    }

    // A key is one more than its community, and 0 stands where none is.
    [MethodImpl(HotLoop.Compiled)]
    private void AddToTable(ReadOnlySpan<int> labels, ReadOnlySpan<float> weights)
    {
        var (found, weightOf, keys, shift, mask) = (_found, _weight, _key, 32 - _bits, (1 << _bits) - 1);
        var (count, last, at) = (Count, 0, 0);
        for (var i = 0; i < labels.Length; i++)
        {
            var key = labels[i] + 1;
            if (key <= 0)
            {
                continue;
            }

            if (key != last)
            {
                last = key;
                at = (int)((uint)key * 2654435769u >> shift);
                while (keys[at] != key)
                {
                    if (keys[at] == 0)
                    {
                        keys[at] = key;
                        found[count++] = at;
                        break;
                    }

                    at = (at + 1) & mask;
                }
            }

            weightOf[at] += weights.IsEmpty ? 1 : weights[i];
        }

        Count = count;
    }
}
