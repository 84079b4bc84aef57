using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// A graph whose nodes may stand for groups of nodes: with weights, and with the weight within a node kept in its
/// strength only. 8 bytes an entry above the first level, which is the given graph itself.
/// </summary>
internal sealed class CommunityGraph
{
    private CommunityGraph(
        ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> targets, ReadOnlyMemory<float> weights, double[] strength)
    {
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
        Strength = strength;
        foreach (var part in strength)
        {
            Total += part;
        }
    }

    public int Count => Strength.Length;

    public ReadOnlyMemory<int> Offsets { get; }

    public ReadOnlyMemory<int> Targets { get; }

    /// <summary>Weight of each entry; empty when all are 1.</summary>
    public ReadOnlyMemory<float> Weights { get; }

    /// <summary>Sum of the weights at each node, those within it counted twice.</summary>
    public double[] Strength { get; }

    /// <summary>Sum of the strengths: twice the weight of all edges.</summary>
    public double Total { get; }

    public static CommunityGraph Of(CsrGraph graph, bool weighted)
    {
        var isWeighted = weighted && graph.IsWeighted;
        var strength = new double[graph.NodeCount];
        for (var node = 0; node < strength.Length; node++)
        {
            if (!isWeighted)
            {
                strength[node] = graph.Degree(node);
                continue;
            }

            foreach (var weight in graph.WeightsOf(node))
            {
                strength[node] += weight;
            }
        }

        return new CommunityGraph(graph.Offsets, graph.Neighbors, isWeighted ? graph.Weights : default, strength);
    }

    /// <summary>The same graph with its nodes in another order.</summary>
    /// <param name="order">The nodes as they shall stand.</param>
    /// <param name="run">How it is run.</param>
    public CommunityGraph InOrder(int[] order, KernelRun run)
    {
        var place = new int[order.Length];
        var newOffsets = new int[order.Length + 1];
        var strength = new double[order.Length];
        var offsets = Offsets.Span;
        for (var i = 0; i < order.Length; i++)
        {
            var node = order[i];
            place[node] = i;
            strength[i] = Strength[node];
            newOffsets[i + 1] = newOffsets[i] + offsets[node + 1] - offsets[node];
        }

        var newTargets = GC.AllocateUninitializedArray<int>(Targets.Length);
        var newWeights = GC.AllocateUninitializedArray<float>(Weights.Length);
        var ranges = NodeRanges.Of(newOffsets);
        Parallel.For(0, ranges.Length, run.Parallel, at =>
        {
            var offsets = Offsets.Span;
            var targets = Targets.Span;
            var weights = Weights.Span;
            for (var i = ranges[at].From; i < ranges[at].To; i++)
            {
                var to = newOffsets[i];
                for (var k = offsets[order[i]]; k < offsets[order[i] + 1]; k++, to++)
                {
                    newTargets[to] = place[targets[k]];
                    if (!weights.IsEmpty)
                    {
                        newWeights[to] = weights[k];
                    }
                }
            }
        });
        return new CommunityGraph(newOffsets, newTargets, newWeights, strength);
    }

    /// <summary>Marks, beside the nodes that are, their neighbours in other communities.</summary>
    public void MarkNeighbors(bool[] isMarked, int[] community, KernelRun run)
    {
        var wasMarked = (bool[])isMarked.Clone();
        var ranges = NodeRanges.Of(Offsets.Span);
        Parallel.For(0, ranges.Length, run.Parallel, at =>
        {
            var offsets = Offsets.Span;
            var targets = Targets.Span;
            for (var node = ranges[at].From; node < ranges[at].To; node++)
            {
                for (var k = offsets[node]; wasMarked[node] && k < offsets[node + 1]; k++)
                {
                    if (community[targets[k]] != community[node])
                    {
                        isMarked[targets[k]] = true;
                    }
                }
            }
        });
    }

    /// <summary>The graph of groups. Ranges of groups are made side by side and put together in their order.</summary>
    /// <param name="group">For each node its group, below <paramref name="count"/>.</param>
    /// <param name="count">Number of groups.</param>
    /// <param name="run">How it is run.</param>
    public CommunityGraph Aggregate(int[] group, int count, KernelRun run)
    {
        var (start, members) = Members(group, count);
        var newOffsets = new int[count + 1];
        var strength = new double[count];
        var ranges = NodeRanges.Of(EntriesOf(start, members));
        var parts = new (int[] Targets, float[] Weights)[ranges.Length];
        new Scratch<Rows>(() => new Rows(count)).For(ranges.Length, run.Parallel, (at, rows) =>
        {
            var (from, to) = ranges[at];
            for (var one = from; one < to; one++)
            {
                strength[one] = Gather(members.AsSpan(start[one]..start[one + 1]), group, rows.Table);
                newOffsets[one + 1] = rows.Add(one);
            }

            parts[at] = rows.Take();
        });
        for (var one = 0; one < count; one++)
        {
            newOffsets[one + 1] += newOffsets[one];
        }

        var targets = new int[newOffsets[count]];
        var weights = new float[targets.Length];
        for (var at = 0; at < ranges.Length; at++)
        {
            parts[at].Targets.CopyTo(targets, newOffsets[ranges[at].From]);
            parts[at].Weights.CopyTo(weights, newOffsets[ranges[at].From]);
            parts[at] = default;
        }

        return new CommunityGraph(newOffsets, targets, weights, strength);
    }

    /// <summary>Nodes by group, and where each group starts.</summary>
    public static (int[] Start, int[] Members) Members(int[] group, int count)
    {
        var start = new int[count + 1];
        foreach (var at in group)
        {
            start[at + 1]++;
        }

        for (var at = 0; at < count; at++)
        {
            start[at + 1] += start[at];
        }

        var next = start[..^1];
        var members = new int[group.Length];
        for (var node = 0; node < group.Length; node++)
        {
            members[next[group[node]]++] = node;
        }

        return (start, members);
    }

    /// <summary>For each group where its nodes' entries would start if they stood one after another.</summary>
    public int[] EntriesOf(int[] start, int[] members)
    {
        var offsets = Offsets.Span;
        var entries = new int[start.Length];
        for (var group = 0; group + 1 < start.Length; group++)
        {
            var sum = entries[group];
            for (var i = start[group]; i < start[group + 1]; i++)
            {
                sum += offsets[members[i] + 1] - offsets[members[i]];
            }

            entries[group + 1] = sum;
        }

        return entries;
    }

    // Fills the table with the weight from some nodes to every group; the sum of the nodes' strengths.
    private double Gather(ReadOnlySpan<int> nodes, int[] group, NeighborWeights table)
    {
        var offsets = Offsets.Span;
        var targets = Targets.Span;
        var weights = Weights.Span;
        var entries = 0;
        var strength = 0.0;
        foreach (var node in nodes)
        {
            entries += offsets[node + 1] - offsets[node];
            strength += Strength[node];
        }

        table.Start(entries);
        foreach (var node in nodes)
        {
            table.Add(new NodeLabels(group), targets, weights, offsets[node], offsets[node + 1]);
        }

        return strength;
    }

    // The rows of some groups that follow each other.
    private sealed class Rows(int groups)
    {
        private int[] _targets = [];
        private float[] _weights = [];
        private int _count;

        public NeighborWeights Table { get; } = new(groups);

        // Adds what the table has, without the group itself; how many entries that are.
        public int Add(int group)
        {
            var first = _count;
            var most = first + Table.Count;
            if (most > _targets.Length)
            {
                Array.Resize(ref _targets, 2 * most);
                Array.Resize(ref _weights, 2 * most);
            }

            for (var i = 0; i < Table.Count; i++)
            {
                var (other, weight) = Table.At(i);
                if (other != group && weight > 0)
                {
                    _targets[_count] = other;
                    _weights[_count++] = (float)weight;
                }
            }

            return _count - first;
        }

        public (int[] Targets, float[] Weights) Take()
        {
            var taken = (_targets[.._count], _weights[.._count]);
            _count = 0;
            return taken;
        }
    }
}
