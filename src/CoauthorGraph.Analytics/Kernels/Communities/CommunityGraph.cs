using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Graph;

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
        Parallel.For(
            0,
            ranges.Length,
            run.Parallel,
            static () => (Table: new NeighborWeights(), Targets: new List<int>(), Weights: new List<float>()),
            (at, _, own) =>
            {
                var (from, to) = ranges[at];
                for (var one = from; one < to; one++)
                {
                    strength[one] = Gather(members.AsSpan(start[one]..start[one + 1]), group, own.Table);
                    var first = own.Targets.Count;
                    for (var i = 0; i < own.Table.Count; i++)
                    {
                        var (other, weight) = own.Table.At(i);
                        if (other != one)
                        {
                            own.Targets.Add(other);
                            own.Weights.Add((float)weight);
                        }
                    }

                    newOffsets[one + 1] = own.Targets.Count - first;
                }

                parts[at] = ([.. own.Targets], [.. own.Weights]);
                own.Targets.Clear();
                own.Weights.Clear();
                return own;
            },
            static _ => { });
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
            for (var k = offsets[node]; k < offsets[node + 1]; k++)
            {
                table.Add(group[targets[k]], weights.IsEmpty ? 1 : weights[k]);
            }
        }

        return strength;
    }
}
