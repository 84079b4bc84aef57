using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Leiden's second phase: within each community nodes that are well connected to it join to smaller groups, each of
/// them connected, as Traag, Waltman and van Eck (2019) define it; a node joins the group that raises modularity most.
/// Communities do not look at each other, so threads share them without a trace in the result. 45 bytes a node.
/// </summary>
internal sealed class Refinement
{
    private readonly CommunityGraph _graph;
    private readonly double _scale;
    private readonly Place[] _place;
    private readonly double[] _inside;
    private readonly bool[] _isJoined;

    // By the node that a group began with.
    private readonly GroupWeight[] _weight;

    private Refinement(CommunityGraph graph, int[] community, double resolution)
    {
        _graph = graph;
        _scale = graph.Total > 0 ? resolution / graph.Total : 0;
        _place = new Place[graph.Count];
        _inside = new double[graph.Count];
        _isJoined = new bool[graph.Count];
        _weight = new GroupWeight[graph.Count];
        for (var node = 0; node < community.Length; node++)
        {
            _place[node] = new Place { Community = community[node], Group = node };
        }
    }

    /// <summary>For each node its group, and the number of groups; those of one community have numbers that follow each
    /// other, so that what belongs together stands together at the next level.</summary>
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
            () => new NeighborWeights(graph.Count),
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
        return refinement.Number(members);
    }

    private static void Shuffle(Span<int> nodes, ulong seed)
    {
        for (var left = nodes.Length; left > 1; left--)
        {
            var at = (int)(StableHash.Mix(seed ^ ((ulong)nodes[left - 1] << 20) ^ (ulong)left) % (ulong)left);
            (nodes[at], nodes[left - 1]) = (nodes[left - 1], nodes[at]);
        }
    }

    private (int[] Group, int Count) Number(int[] members)
    {
        var number = new int[members.Length];
        Array.Fill(number, -1);
        var group = new int[members.Length];
        var count = 0;
        foreach (var node in members)
        {
            ref var at = ref number[_place[node].Group];
            at = at < 0 ? count++ : at;
            group[node] = at;
        }

        return (group, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Refine(ReadOnlySpan<int> nodes, NeighborWeights to)
    {
        if (nodes.Length == 1)
        {
            return;
        }

        var offsets = _graph.Offsets.Span;
        var targets = _graph.Targets.Span;
        var weights = _graph.Weights.Span;
        var strengths = _graph.Strength;
        var place = _place;
        var own = place[nodes[0]].Community;
        var all = 0.0;
        foreach (var node in nodes)
        {
            var inside = 0.0;
            for (var k = offsets[node]; k < offsets[node + 1]; k++)
            {
                if (place[targets[k]].Community == own)
                {
                    inside += weights.IsEmpty ? 1 : weights[k];
                }
            }

            var strength = strengths[node];
            _inside[node] = inside;
            _weight[node] = new GroupWeight { Strength = strength, Outward = inside };
            all += strength;
        }

        foreach (var node in nodes)
        {
            var strength = strengths[node];
            if (_isJoined[node] || _inside[node] < _scale * strength * (all - strength))
            {
                continue;
            }

            to.Start(offsets[node + 1] - offsets[node]);
            to.Add(new GroupsWithin(place, own), targets, weights, offsets[node], offsets[node + 1]);
            Join(node, strength, all, to);
        }
    }

    private void Join(int node, double strength, double all, NeighborWeights to)
    {
        var (best, bestGain, bestWeight) = (node, 0.0, 0.0);
        for (var i = 0; i < to.Count; i++)
        {
            var (other, weight) = to.At(i);
            var of = _weight[other];
            var gain = weight - (_scale * strength * of.Strength);
            if (other != node && gain > bestGain && of.Outward >= _scale * of.Strength * (all - of.Strength))
            {
                (best, bestGain, bestWeight) = (other, gain, weight);
            }
        }

        if (best != node)
        {
            _place[node].Group = best;
            _isJoined[best] = true;
            _isJoined[node] = true;
            ref var joined = ref _weight[best];
            joined.Strength += strength;
            joined.Outward += _inside[node] - (2 * bestWeight);
        }
    }

    // The groups of the nodes of one community.
    private readonly struct GroupsWithin(Place[] place, int community) : INodeLabels
    {
        private readonly Place[] _place = place;
        private readonly int _community = community;

        public int Of(int node)
        {
            var at = _place[node];
            return at.Community == _community ? at.Group : -1;
        }
    }

    // What is asked of every neighbour, in one place of the memory.
    private struct Place
    {
        public int Community;
        public int Group;
    }

    // The strength of a group, and the weight from it to the rest of its community.
    private struct GroupWeight
    {
        public double Strength;
        public double Outward;
    }
}
