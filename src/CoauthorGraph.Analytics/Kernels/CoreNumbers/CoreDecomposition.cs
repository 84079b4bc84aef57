using System.Runtime.Intrinsics.X86;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.CoreNumbers;

/// <summary>
/// Core numbers by peeling level after level, as PKC does (Kabir and Madduri 2017): of the nodes that are left those of
/// no more than k neighbours go, and with them whoever then has no more, before k grows. Unlike with buckets by degree
/// nothing but a number changes at a neighbour that stays. Linear in the edges, for a node is looked at in no more
/// levels than it has neighbours; 8 bytes a node beside the result. One thread.
/// </summary>
public static class CoreDecomposition
{
    private const int NodesBetweenChecks = 0x10000;
    private const int RowsAhead = 8;

    /// <summary>The core number of each node: the largest k for which it lies in a subgraph of least degree
    /// k.</summary>
    public static int[] Find(CsrGraph graph, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var count = graph.NodeCount;
        var offsets = graph.Offsets.Span;
        var degree = new int[count];
        var left = new int[count];
        for (var node = 0; node < count; node++)
        {
            degree[node] = offsets[node + 1] - offsets[node];
            left[node] = node;
        }

        var peeled = new int[count];
        for (var (core, most) = (0, count); most > 0; core++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            var stay = 0;
            var going = 0;
            foreach (var node in left.AsSpan(0, most))
            {
                if (degree[node] > core)
                {
                    left[stay++] = node;
                }
                else if (degree[node] == core)
                {
                    peeled[going++] = node;
                }
            }

            Peel(graph, degree, core, peeled, going, run.CancellationToken);
            most = stay;
        }

        return degree;
    }

    // Takes the nodes away that have as many neighbours as the level says, and those that come to have so by that.
    private static unsafe void Peel(
        CsrGraph graph, int[] degree, int core, int[] peeled, int end, CancellationToken cancellationToken)
    {
        var offsets = graph.Offsets.Span;
        var neighbors = graph.Neighbors.Span;
        using var pinned = graph.Neighbors.Pin();
        var rows = (int*)pinned.Pointer;
        for (var i = 0; i < end; i++)
        {
            // Rows come in an order that the processor cannot foresee, so it is told.
            if (Sse.IsSupported && i + RowsAhead < end)
            {
                Sse.Prefetch0(rows + offsets[peeled[i + RowsAhead]]);
            }

            if (i % NodesBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var node = peeled[i];
            foreach (var other in neighbors[offsets[node]..offsets[node + 1]])
            {
                ref var of = ref degree[other];
                if (of > core && --of == core)
                {
                    peeled[end++] = other;
                }
            }
        }
    }
}
