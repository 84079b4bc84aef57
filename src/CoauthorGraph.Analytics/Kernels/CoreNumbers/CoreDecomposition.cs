using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.CoreNumbers;

/// <summary>
/// Core numbers by Batagelj and Zaversnik's bucket algorithm (2003): the node of least degree is taken away again and
/// again. Linear in the edges; 12 bytes a node beside the result.
/// </summary>
public static class CoreDecomposition
{
    /// <summary>The core number of each node: the largest k for which it lies in a subgraph of least degree
    /// k.</summary>
    public static int[] Find(CsrGraph graph, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var count = graph.NodeCount;
        var offsets = graph.Offsets.Span;
        var neighbors = graph.Neighbors.Span;
        var degree = new int[count];
        var most = 0;
        for (var node = 0; node < count; node++)
        {
            degree[node] = offsets[node + 1] - offsets[node];
            most = Math.Max(most, degree[node]);
        }

        var (order, place, start) = SortByDegree(degree, most);
        for (var i = 0; i < count; i++)
        {
            if ((i & 0xFFFF) == 0)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
            }

            var node = order[i];
            var core = degree[node];
            foreach (var other in neighbors[offsets[node]..offsets[node + 1]])
            {
                if (degree[other] > core)
                {
                    var first = start[degree[other]]++;
                    var swapped = order[first];
                    var at = place[other];
                    order[at] = swapped;
                    place[swapped] = at;
                    order[first] = other;
                    place[other] = first;
                    degree[other]--;
                }
            }
        }

        return degree;
    }

    // Nodes by degree, where each stands, and where each degree starts.
    private static (int[] Order, int[] Place, int[] Start) SortByDegree(int[] degree, int most)
    {
        var start = new int[most + 2];
        foreach (var d in degree)
        {
            start[d + 1]++;
        }

        for (var d = 0; d <= most; d++)
        {
            start[d + 1] += start[d];
        }

        var order = new int[degree.Length];
        var place = new int[degree.Length];
        var next = (int[])start.Clone();
        for (var node = 0; node < degree.Length; node++)
        {
            place[node] = next[degree[node]]++;
            order[place[node]] = node;
        }

        return (order, place, start);
    }
}
