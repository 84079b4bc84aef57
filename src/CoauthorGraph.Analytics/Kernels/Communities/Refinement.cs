using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Leiden's second phase: within each community nodes that are well connected to it join to smaller groups, each of
/// them connected, as Traag, Waltman and van Eck (2019) define it; a node joins the group that raises modularity most.
/// Communities do not look at each other, so threads share them without a trace in the result. 33 bytes a node.
/// </summary>
internal sealed class Refinement
{
    private readonly CommunityGraph _graph;
    private readonly int[] _community;
    private readonly double _scale;

    // Of each group, by the node that it began with: its strength, the weight from it to the rest of its community, and
    // whether it is one node.
    private readonly int[] _group;
    private readonly double[] _groupStrength;
    private readonly double[] _outward;
    private readonly double[] _inside;
    private readonly bool[] _isJoined;

    private Refinement(CommunityGraph graph, int[] community, double resolution)
    {
        _graph = graph;
        _community = community;
        _scale = graph.Total > 0 ? resolution / graph.Total : 0;
        _group = new int[graph.Count];
        _groupStrength = new double[graph.Count];
        _outward = new double[graph.Count];
        _inside = new double[graph.Count];
        _isJoined = new bool[graph.Count];
    }

    /// <summary>For each node its group, numbered from 0, and the number of groups.</summary>
    public static (int[] Group, int Count) Run(
        CommunityGraph graph, int[] community, int communities, double resolution, ulong seed, KernelRun run)
    {
        var refinement = new Refinement(graph, community, resolution);
        var (start, members) = CommunityGraph.Members(community, communities);
        var ranges = NodeRanges.Of(graph.EntriesOf(start, members));
        Parallel.For(
            0,
            ranges.Length,
            run.Parallel,
            static () => new NeighborWeights(),
            (at, _, table) =>
            {
                for (var one = ranges[at].From; one < ranges[at].To; one++)
                {
                    var nodes = members.AsSpan(start[one]..start[one + 1]);
                    Shuffle(nodes, seed);
                    refinement.Refine(nodes, table);
                }

                return table;
            },
            static _ => { });
        return (refinement._group, CommunityNumbers.Renumber(refinement._group));
    }

    private static void Shuffle(Span<int> nodes, ulong seed)
    {
        for (var left = nodes.Length; left > 1; left--)
        {
            var at = (int)(StableHash.Mix(seed ^ ((ulong)nodes[left - 1] << 20) ^ (ulong)left) % (ulong)left);
            (nodes[at], nodes[left - 1]) = (nodes[left - 1], nodes[at]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Refine(ReadOnlySpan<int> nodes, NeighborWeights to)
    {
        var offsets = _graph.Offsets.Span;
        var targets = _graph.Targets.Span;
        var weights = _graph.Weights.Span;
        var all = 0.0;
        foreach (var node in nodes)
        {
            var inside = 0.0;
            for (var k = offsets[node]; k < offsets[node + 1]; k++)
            {
                inside += _community[targets[k]] != _community[node] ? 0 : weights.IsEmpty ? 1 : weights[k];
            }

            _group[node] = node;
            _groupStrength[node] = _graph.Strength[node];
            _inside[node] = inside;
            _outward[node] = inside;
            all += _graph.Strength[node];
        }

        foreach (var node in nodes)
        {
            var strength = _graph.Strength[node];
            if (_isJoined[node] || _inside[node] < _scale * strength * (all - strength))
            {
                continue;
            }

            to.Start(offsets[node + 1] - offsets[node]);
            for (var k = offsets[node]; k < offsets[node + 1]; k++)
            {
                if (_community[targets[k]] == _community[node])
                {
                    to.Add(_group[targets[k]], weights.IsEmpty ? 1 : weights[k]);
                }
            }

            Join(node, strength, all, to);
        }
    }

    private void Join(int node, double strength, double all, NeighborWeights to)
    {
        var (best, bestGain, bestWeight) = (node, 0.0, 0.0);
        for (var i = 0; i < to.Count; i++)
        {
            var (other, weight) = to.At(i);
            var gain = weight - (_scale * strength * _groupStrength[other]);
            if (other != node && gain > bestGain
                && _outward[other] >= _scale * _groupStrength[other] * (all - _groupStrength[other]))
            {
                (best, bestGain, bestWeight) = (other, gain, weight);
            }
        }

        if (best != node)
        {
            _group[node] = best;
            _isJoined[best] = true;
            _isJoined[node] = true;
            _groupStrength[best] += strength;
            _outward[best] += _inside[node] - (2 * bestWeight);
        }
    }
}
