using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels;

/// <summary>Orders of nodes that make kernels fast.</summary>
internal static class NodeOrders
{
    /// <summary>Breadth-first from the smallest node of each component, so that nodes near to each other stand
    /// together.</summary>
    public static int[] BreadthFirst(CsrGraph graph)
    {
        var count = graph.NodeCount;
        var order = new int[count];
        var seen = new bool[count];
        var end = 0;
        for (var start = 0; start < count; start++)
        {
            if (seen[start])
            {
                continue;
            }

            seen[start] = true;
            var at = end;
            order[end++] = start;
            while (at < end)
            {
                foreach (var other in graph.NeighborsOf(order[at++]))
                {
                    if (!seen[other])
                    {
                        seen[other] = true;
                        order[end++] = other;
                    }
                }
            }
        }

        return order;
    }
}
