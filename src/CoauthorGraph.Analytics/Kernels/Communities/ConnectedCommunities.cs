using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>Whether communities hang together.</summary>
public static class ConnectedCommunities
{
    /// <summary>Number of communities that fall into parts.</summary>
    public static int CountDisconnected(CsrGraph graph, int[] community)
    {
        var part = Parts(graph, community);
        var first = new Dictionary<int, int>();
        var broken = new HashSet<int>();
        for (var node = 0; node < part.Length; node++)
        {
            if (!first.TryAdd(community[node], part[node]) && first[community[node]] != part[node])
            {
                broken.Add(community[node]);
            }
        }

        return broken.Count;
    }

    /// <summary>For each node the connected part of its community, named by its first node.</summary>
    public static int[] Parts(CsrGraph graph, int[] community)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(community);
        var part = new int[graph.NodeCount];
        Array.Fill(part, -1);
        var stack = new Stack<int>();
        for (var start = 0; start < part.Length; start++)
        {
            if (part[start] >= 0)
            {
                continue;
            }

            part[start] = start;
            stack.Push(start);
            while (stack.TryPop(out var node))
            {
                foreach (var other in graph.NeighborsOf(node))
                {
                    if (part[other] < 0 && community[other] == community[node])
                    {
                        part[other] = start;
                        stack.Push(other);
                    }
                }
            }
        }

        return part;
    }
}
