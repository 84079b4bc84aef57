using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// A graph whose nodes may stand for groups of nodes: with weights, and with the weight within a node kept in its
/// strength only. 12 bytes an entry, 4 at the first level of an unweighted graph.
/// </summary>
internal sealed class CommunityGraph
{
    private CommunityGraph(
        ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> targets, double[]? weights, double[] strength)
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

    /// <summary>Weight of each entry; null when all are 1.</summary>
    public double[]? Weights { get; }

    /// <summary>Sum of the weights at each node, those within it counted twice.</summary>
    public double[] Strength { get; }

    /// <summary>Sum of the strengths: twice the weight of all edges.</summary>
    public double Total { get; }

    public static CommunityGraph Of(CsrGraph graph, bool weighted)
    {
        var strength = new double[graph.NodeCount];
        double[]? weights = null;
        if (weighted && graph.IsWeighted)
        {
            weights = new double[graph.Neighbors.Length];
            var given = graph.Weights.Span;
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = given[i];
            }
        }

        for (var node = 0; node < strength.Length; node++)
        {
            strength[node] = graph.Degree(node);
            if (weights is not null)
            {
                strength[node] = 0;
                foreach (var weight in graph.WeightsOf(node))
                {
                    strength[node] += weight;
                }
            }
        }

        return new CommunityGraph(graph.Offsets, graph.Neighbors, weights, strength);
    }

    /// <summary>The graph of groups.</summary>
    /// <param name="group">For each node its group, below <paramref name="count"/>.</param>
    /// <param name="count">Number of groups.</param>
    public CommunityGraph Aggregate(int[] group, int count)
    {
        var (start, members) = Members(group, count);
        var offsets = Offsets.Span;
        var targets = Targets.Span;
        var newOffsets = new int[count + 1];
        var newTargets = new List<int>(count * 4);
        var newWeights = new List<double>(count * 4);
        var strength = new double[count];
        var to = new double[count];
        var touched = new List<int>();
        for (var own = 0; own < count; own++)
        {
            for (var i = start[own]; i < start[own + 1]; i++)
            {
                var node = members[i];
                strength[own] += Strength[node];
                for (var k = offsets[node]; k < offsets[node + 1]; k++)
                {
                    var other = group[targets[k]];
                    if (other == own)
                    {
                        continue;
                    }

                    if (to[other] == 0)
                    {
                        touched.Add(other);
                    }

                    to[other] += Weights is null ? 1 : Weights[k];
                }
            }

            foreach (var other in touched)
            {
                newTargets.Add(other);
                newWeights.Add(to[other]);
                to[other] = 0;
            }

            touched.Clear();
            newOffsets[own + 1] = newTargets.Count;
        }

        return new CommunityGraph(newOffsets, newTargets.ToArray(), [.. newWeights], strength);
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
}
