using System.Runtime.CompilerServices;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Finds the neighbouring community that raises modularity most when one node moves to it. A chooser sees the present
/// communities of a range of nodes and those of all others as they last were made known, so that several may work side
/// by side and still give one result. Not safe for several threads.
/// </summary>
internal sealed class MoveChooser(
    CommunityGraph graph, int[] present, int[] known, double[] total, double resolution)
{
    private const double LeastGain = 1e-12;
    private readonly NeighborWeights _to = new();
    private readonly double _scale = graph.Total > 0 ? resolution / graph.Total : 0;

    /// <summary>First node whose present community is seen.</summary>
    public int From { get; init; }

    /// <summary>The node after the last whose present community is seen.</summary>
    public int To { get; init; } = graph.Count;

    /// <summary>The best community of a node within the range; its own when no move gains.</summary>
    // Compiled in full at once: most of the work is done before a method that is compiled by use would be.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Best(int node)
    {
        var offsets = graph.Offsets.Span;
        var (first, end) = (offsets[node], offsets[node + 1]);
        var targets = graph.Targets.Span[first..end];
        var own = present[node];
        if (targets.IsEmpty)
        {
            return own;
        }

        var to = _to;
        var (from, width) = (From, (uint)(To - From));
        to.Start(targets.Length);
        if (graph.Weights.IsEmpty)
        {
            foreach (var other in targets)
            {
                to.Add((uint)(other - from) < width ? present[other] : known[other], 1);
            }
        }
        else
        {
            var weights = graph.Weights.Span[first..end];
            for (var i = 0; i < targets.Length; i++)
            {
                var other = targets[i];
                to.Add((uint)(other - from) < width ? present[other] : known[other], weights[i]);
            }
        }

        var strength = graph.Strength[node];
        var part = strength * _scale;
        var best = own;
        var bestGain = to.Of(own) - (part * (total[own] - strength)) + LeastGain;
        for (var i = 0; i < to.Count; i++)
        {
            var (other, weight) = to.At(i);
            var gain = weight - (part * total[other]);
            if (gain > bestGain && other != own)
            {
                (best, bestGain) = (other, gain);
            }
        }

        return best;
    }
}
