using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.QuikGraph.Views;
using CoauthorGraph.Core.Graph;
using global::QuikGraph.Algorithms.MinimumSpanningTree;

namespace CoauthorGraph.Analytics.QuikGraph.Engine;

/// <summary>
/// The strongest ties that still hold every component together: a maximum spanning forest by Kruskal's algorithm
/// (1956), QuikGraph's own on a view of the graph. O(edges × log edges) on one thread. Its queue holds every edge and
/// its sets keep an object a node. The weights must be 0 or more.
/// </summary>
public static class MaximumSpanningForest
{
    private const int EdgesBetweenPolls = 4096;

    /// <summary>The ties, the strongest first, equally strong ones by their nodes; those come into the forest in that
    /// order too, so there is one answer. All are equally strong unless <paramref name="weighted"/>.</summary>
    public static IReadOnlyList<BackboneEdge> Find(CsrGraph graph, bool weighted, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var counts = weighted && graph.IsWeighted;
        var forest = new List<BackboneEdge>();
        var polls = 0;
        var kruskal = new KruskalMinimumSpanningTreeAlgorithm<int, CsrEdge>(graph.AsUndirected(), edge =>
        {
            Poll();
            return Order(graph, edge, counts);
        });
        kruskal.ExamineEdge += _ => Poll();
        kruskal.TreeEdge += edge =>
            forest.Add(new BackboneEdge(edge.Source, edge.Target, counts ? edge.Weight : 1));
        run.CancellationToken.ThrowIfCancellationRequested();
        kruskal.Complete(run.CancellationToken);
        return forest;

        // It asks hardly ever whether it was told to stop.
        void Poll()
        {
            if (++polls % EdgesBetweenPolls == 0)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    // QuikGraph's queue compares one double and keeps no order among equals. Positive doubles are in the order of their
    // bits, so the strength goes into the upper half, the greatest first, and the edge's place in the graph below it.
    private static double Order(CsrGraph graph, CsrEdge edge, bool weighted)
    {
        var place = graph.Offsets.Span[edge.Source] + graph.NeighborsOf(edge.Source).BinarySearch(edge.Target);
        var weakness = weighted ? int.MaxValue - BitConverter.SingleToInt32Bits(Math.Max(edge.Weight, 0f)) : 0;
        return BitConverter.Int64BitsToDouble(((long)weakness << 31) | (uint)place);
    }
}
