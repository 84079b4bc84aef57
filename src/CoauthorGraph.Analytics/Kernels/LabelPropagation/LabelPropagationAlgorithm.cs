using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.LabelPropagation;

/// <summary>
/// Communities by asynchronous label propagation (Raghavan, Albert and Kumara 2007): every node takes the label with
/// the largest weight among its neighbours until nearly no node changes. Ties go to the label that is drawn as the
/// higher one in the first round, when every label is as rare as another. Afterwards they go to the one whose nodes
/// have most edges: that joins at once what ties drawn again and again join after many rounds. Only a label that has
/// more than a tenth of all edges yields to smaller ones, for such a label would take ever more and modularity, where
/// the square of its share counts, would fall. Nodes come in blocks of neighbouring numbers, the blocks in an order
/// drawn from the seed. O(edges) a round at first, less as it settles; 14 bytes a node. One thread, so the result
/// depends on graph and seed only.
/// </summary>
public static class LabelPropagationAlgorithm
{
    // Many enough to read the rows one after another, and blocks enough for an order that is as good as drawn.
    private const int MostBlockNodes = 64;
    private const int EnoughBlocks = 1024;

    // One of how many edges may bear a label that takes more by ties.
    private const int TooManyEdges = 10;

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
        var edges = new int[count]; // Ends of edges at the nodes of a label.
        var drawn = new int[count];
        for (var label = 0; label < count; label++)
        {
            labels[label] = label;
            edges[label] = graph.Degree(label);
            drawn[label] = (int)(StableHash.Mix(options.Seed ^ (uint)label) >> 33);
        }

        var blockNodes = Math.Clamp(count / EnoughBlocks, 1, MostBlockNodes);
        var blocks = CommunityNumbers.Shuffled((count + blockNodes - 1) / blockNodes, options.Seed);
        var weights = options.Weighted ? graph.Weights.Span : default;
        var chooser = new LabelChooser(
            graph.Offsets.Span, graph.Neighbors.Span, weights, labels, graph.Neighbors.Length / TooManyEdges);
        var isStale = new bool[count];
        for (var round = 0; round < options.MaxRounds; round++)
        {
            var changed = 0;
            if (round <= 1)
            {
                Array.Fill(isStale, true); // Ties go by another rule from the second round on.
            }

            // Drawn ranks are as much by chance with those above the limit turned round.
            var rank = round == 0 ? drawn : edges;
            for (var i = 0; i < blocks.Length; i++)
            {
                if ((i & 0x1FF) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                var from = blocks[i] * blockNodes;
                var end = Math.Min(count, from + blockNodes);
                changed += Visit(from, end, chooser, labels, rank, edges, isStale);
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
        int from, int end, LabelChooser chooser, int[] labels, int[] rank, int[] edges, bool[] isStale)
    {
        var changed = 0;
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
            chooser.Move(node, best, edges, isStale);
        }

        return changed;
    }
}
