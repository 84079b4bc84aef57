using System.Runtime.CompilerServices;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Finds the neighbouring community that raises modularity most when one node moves to it. A chooser sees the present
/// communities of a range of nodes and those of all others as they last were made known, so that several may work side
/// by side and still give one result.
/// </summary>
internal readonly ref struct MoveChooser(
    CommunityGraph graph, int[] present, int[] known, double[] total, double resolution, NeighborWeights table)
{
    private const double LeastGain = 1e-12;
    private readonly ReadOnlySpan<int> _offsets = graph.Offsets.Span;
    private readonly ReadOnlySpan<int> _targets = graph.Targets.Span;
    private readonly ReadOnlySpan<float> _weights = graph.Weights.Span;
    private readonly double[] _strength = graph.Strength;
    private readonly int[] _present = present;
    private readonly int[] _known = known;
    private readonly double[] _total = total;
    private readonly NeighborWeights _table = table;
    private readonly double _scale = graph.Total > 0 ? resolution / graph.Total : 0;

    /// <summary>First node whose present community is seen.</summary>
    public int From { get; init; }

    /// <summary>The node after the last whose present community is seen.</summary>
    public int To { get; init; } = graph.Count;

    /// <summary>The best community of a node within the range; its own when no move gains.</summary>
    [MethodImpl(HotLoop.Compiled)]
    public int Best(int node)
    {
        var (first, end) = (_offsets[node], _offsets[node + 1]);
        var own = _present[node];
        if (first == end)
        {
            return own;
        }

        var table = _table;
        table.Start(end - first);
        table.Add(new SeenLabels(_present, _known, From, To), _targets, _weights, first, end);
        var total = _total;
        var strength = _strength[node];
        var part = strength * _scale;
        var best = own;
        var bestGain = double.NegativeInfinity;
        var stay = -(part * (total[own] - strength));
        for (var i = 0; i < table.Count; i++)
        {
            var (other, weight) = table.At(i);
            if (other == own)
            {
                stay += weight;
                continue;
            }

            var gain = weight - (part * total[other]);
            if (gain > bestGain)
            {
                (best, bestGain) = (other, gain);
            }
        }

        return bestGain > stay + LeastGain ? best : own;
    }

    // Within the range the present communities, without it those that were made known.
    private readonly struct SeenLabels(int[] present, int[] known, int from, int to) : INodeLabels
    {
        private readonly int[] _present = present;
        private readonly int[] _known = known;
        private readonly int _from = from;
        private readonly uint _width = (uint)(to - from);

        public int Of(int node) => (uint)(node - _from) < _width ? _present[node] : _known[node];
    }
}
