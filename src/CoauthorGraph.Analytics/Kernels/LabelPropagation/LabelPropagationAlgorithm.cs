using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.LabelPropagation;

/// <summary>
/// Communities by asynchronous label propagation (Raghavan, Albert and Kumara 2007): every node takes the label with
/// the largest weight among its neighbours, in an order drawn from the seed, until nearly no node changes. Ties go to
/// the label the node has, else to the smallest by a hash of the seed. O(edges) a round at
/// first, less as it settles; 13 bytes a node. One thread, so the result depends on graph and seed only.
/// </summary>
public static class LabelPropagationAlgorithm
{
    /// <summary>Runs it; the result is the community of each node, numbered by size, then by the smallest
    /// node.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; there is no partial result.</exception>
    public static int[] Run(
        CsrGraph graph,
        LabelPropagationOptions options,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        var count = graph.NodeCount;
        var labels = Enumerable.Range(0, count).ToArray();
        var order = CommunityNumbers.Shuffled(count, options.Seed);
        var strength = new float[count];
        var touched = new List<int>();
        var isStale = new bool[count];
        Array.Fill(isStale, true);
        for (var round = 0; round < options.MaxRounds; round++)
        {
            var changed = 0;
            for (var i = 0; i < count; i++)
            {
                if ((i & 0x1FFF) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                // A node none of whose neighbours changed since it was looked at would take the label that it has.
                var node = order[i];
                if (!isStale[node])
                {
                    continue;
                }

                isStale[node] = false;
                var best = Best(graph, node, labels, strength, touched, options);
                if (best != labels[node])
                {
                    changed++;
                    labels[node] = best;
                    foreach (var other in graph.NeighborsOf(node))
                    {
                        isStale[other] = true;
                    }
                }
            }

            progress?.Report(new ProgressReport("finding communities", round + 1));
            if (changed <= count * options.Tolerance)
            {
                break;
            }
        }

        return CommunityNumbers.BySize(labels);
    }

    private static int Best(
        CsrGraph graph, int node, int[] labels, float[] strength, List<int> touched, LabelPropagationOptions options)
    {
        var neighbors = graph.NeighborsOf(node);
        var weights = options.Weighted ? graph.WeightsOf(node) : default;
        for (var i = 0; i < neighbors.Length; i++)
        {
            var label = labels[neighbors[i]];
            if (strength[label] == 0)
            {
                touched.Add(label);
            }

            strength[label] += weights.IsEmpty ? 1 : weights[i];
        }

        var best = labels[node];
        foreach (var label in touched)
        {
            if (strength[label] > strength[best] || (strength[label] == strength[best] && best != labels[node]
                && StableHash.Mix(options.Seed ^ (uint)label) < StableHash.Mix(options.Seed ^ (uint)best)))
            {
                best = label;
            }
        }

        foreach (var label in touched)
        {
            strength[label] = 0;
        }

        touched.Clear();
        return best;
    }
}
