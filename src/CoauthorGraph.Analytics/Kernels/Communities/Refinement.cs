using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Memory;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Leiden's second phase: within each community nodes that are well connected to it join to smaller groups, each of
/// them connected, as Traag, Waltman and van Eck (2019) define it; a node joins the group that raises modularity most.
/// Communities do not look at each other, so threads share them without a trace in the result. 24 bytes a node, and 37
/// a node of the largest community and thread.
/// </summary>
internal sealed class Refinement
{
    private readonly CommunityGraph _graph;
    private readonly double _scale;
    private readonly Place[] _place;

    private Refinement(CommunityGraph graph, int[] community, double resolution)
    {
        _graph = graph;
        _scale = graph.Total > 0 ? resolution / graph.Total : 0;
        _place = new Place[graph.Count];
        for (var node = 0; node < community.Length; node++)
        {
            _place[node].Community = community[node];
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
        var largest = 0;
        for (var one = 0; one < communities; one++)
        {
            largest = Math.Max(largest, start[one + 1] - start[one]);
        }

        // By the place of a node among the members the place of the one that its group began with.
        var first = new int[members.Length];
        new Scratch<Groups>(() => new Groups(largest)).For(ranges.Length, run.Parallel, (at, groups) =>
        {
            for (var one = ranges[at].From; one < ranges[at].To; one++)
            {
                var nodes = members.AsSpan(start[one]..start[one + 1]);
                Shuffle(nodes, seed);
                refinement.Refine(nodes, groups);
                for (var i = 0; i < nodes.Length; i++)
                {
                    first[start[one] + i] = start[one] + groups.Of[i];
                }
            }
        });
        return Number(members, first);
    }

    private static void Shuffle(Span<int> nodes, ulong seed)
    {
        for (var left = nodes.Length; left > 1; left--)
        {
            var at = (int)(StableHash.Mix(seed ^ ((ulong)nodes[left - 1] << 20) ^ (ulong)left) % (ulong)left);
            (nodes[at], nodes[left - 1]) = (nodes[left - 1], nodes[at]);
        }
    }

    private static (int[] Group, int Count) Number(int[] members, int[] first)
    {
        var number = new int[members.Length];
        Array.Fill(number, -1);
        var group = new int[members.Length];
        var count = 0;
        for (var i = 0; i < members.Length; i++)
        {
            ref var at = ref number[first[i]];
            at = at < 0 ? count++ : at;
            group[members[i]] = at;
        }

        return (group, count);
    }

    [MethodImpl(HotLoop.Compiled)]
    private void Refine(ReadOnlySpan<int> nodes, Groups groups)
    {
        groups.Of[0] = 0;
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
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            var inside = 0.0;
            for (var k = offsets[node]; k < offsets[node + 1]; k++)
            {
                if (place[targets[k]].Community == own)
                {
                    inside += weights.IsEmpty ? 1 : weights[k];
                }
            }

            place[node].At = i;
            groups.Of[i] = i;
            groups.Inside[i] = inside;
            groups.Weight[i] = new GroupWeight { Strength = strengths[node], Outward = inside };
            groups.IsJoined[i] = false;
            all += strengths[node];
        }

        var to = groups.Neighbors;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            var strength = strengths[node];
            if (groups.IsJoined[i] || groups.Inside[i] < _scale * strength * (all - strength))
            {
                continue;
            }

            to.Start(offsets[node + 1] - offsets[node]);
            to.Add(new GroupsWithin(place, groups.Of, own), targets, weights, offsets[node], offsets[node + 1]);
            Join(i, strength, all, groups);
        }
    }

    private void Join(int node, double strength, double all, Groups groups)
    {
        var (best, bestGain, bestWeight) = (node, 0.0, 0.0);
        for (var i = 0; i < groups.Neighbors.Count; i++)
        {
            var (other, weight) = groups.Neighbors.At(i);
            var of = groups.Weight[other];
            var gain = weight - (_scale * strength * of.Strength);
            if (other != node && gain > bestGain && of.Outward >= _scale * of.Strength * (all - of.Strength))
            {
                (best, bestGain, bestWeight) = (other, gain, weight);
            }
        }

        if (best != node)
        {
            groups.Of[node] = best;
            groups.IsJoined[best] = true;
            groups.IsJoined[node] = true;
            ref var joined = ref groups.Weight[best];
            joined.Strength += strength;
            joined.Outward += groups.Inside[node] - (2 * bestWeight);
        }
    }

    // The groups of the nodes of one community.
    private readonly struct GroupsWithin(Place[] place, int[] group, int community) : INodeLabels
    {
        private readonly Place[] _place = place;
        private readonly int[] _group = group;
        private readonly int _community = community;

        public int Of(int node)
        {
            var at = _place[node];
            return at.Community == _community ? _group[at.At] : -1;
        }
    }

    // What is asked of every neighbour, in one place of the memory: its community, and where it stands in there.
    private struct Place
    {
        public int Community;
        public int At;
    }

    // The strength of a group, and the weight from it to the rest of its community.
    private struct GroupWeight
    {
        public double Strength;
        public double Outward;
    }

    // The groups of one community at a time, by the places of the nodes that they began with.
    private sealed class Groups(int most)
    {
        public NeighborWeights Neighbors { get; } = new(most);

        public int[] Of { get; } = new int[most];

        public double[] Inside { get; } = new double[most];

        public GroupWeight[] Weight { get; } = new GroupWeight[most];

        public bool[] IsJoined { get; } = new bool[most];
    }
}
