using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.LabelPropagation;

/// <summary>
/// Communities by asynchronous label propagation (Raghavan, Albert and Kumara 2007): every node takes the label with
/// the largest weight among its neighbours until nearly no node changes. Ties go to the label that is drawn as the
/// higher one in the first round, when every label is as rare as another, and to the one that most nodes have
/// afterwards: that joins at once what ties drawn again and again join after many rounds, and cannot go round in
/// circles. Nodes come in blocks of neighbouring numbers, the blocks in an order drawn from the seed. O(edges) a round
/// at first, less as it settles; 14 bytes a node. One thread, so the result depends on graph and seed only.
/// </summary>
public static class LabelPropagationAlgorithm
{
    // Few enough for an order that is as good as drawn, many enough to read the rows one after another.
    private const int BlockNodes = 64;

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
        var labels = new int[count];
        var size = new int[count];
        var drawn = new int[count];
        for (var label = 0; label < count; label++)
        {
            labels[label] = label;
            size[label] = 1;
            drawn[label] = (int)(StableHash.Mix(options.Seed ^ (uint)label) >> 33);
        }

        var blocks = CommunityNumbers.Shuffled((count + BlockNodes - 1) / BlockNodes, options.Seed);
        var weights = options.Weighted ? graph.Weights.Span : default;
        var chooser = new LabelChooser(graph.Offsets.Span, graph.Neighbors.Span, weights, labels);
        var isStale = new bool[count];
        Array.Fill(isStale, true);
        for (var round = 0; round < options.MaxRounds; round++)
        {
            var changed = 0;
            var rank = round == 0 ? drawn : size;
            for (var i = 0; i < blocks.Length; i++)
            {
                if ((i & 0x1FF) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                changed += Visit(blocks[i] * BlockNodes, chooser, labels, rank, size, isStale);
            }

            progress?.Report(new ProgressReport("finding communities", round + 1));
            if (changed <= count * options.Tolerance)
            {
                break;
            }
        }

        return CommunityNumbers.BySize(labels);
    }

    // Looks at the nodes of a block; how many took another label.
    private static int Visit(
        int from, LabelChooser chooser, int[] labels, int[] rank, int[] size, bool[] isStale)
    {
        var changed = 0;
        var end = Math.Min(labels.Length, from + BlockNodes);
        for (var node = from; node < end; node++)
        {
            // Where no neighbour changed a label can have grown, but none has become more frequent.
            if (!isStale[node])
            {
                continue;
            }

            isStale[node] = false;
            var (own, best) = (labels[node], chooser.Best(node, rank));
            if (best == own)
            {
                continue;
            }

            changed++;
            size[own]--;
            size[best]++;
            labels[node] = best;
            chooser.MarkNeighbors(node, best, isStale);
        }

        return changed;
    }
}
