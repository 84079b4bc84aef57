using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>Whether communities hang together.</summary>
public static class ConnectedCommunities
{
    /// <summary>Number of communities that fall into parts.</summary>
    public static int CountDisconnected(CsrGraph graph, int[] community)
    {
        var part = Parts(graph, community);
        var parts = new Dictionary<int, int>();
        for (var node = 0; node < part.Length; node++)
        {
            if (part[node] == node)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(parts, community[node], out _)++;
            }
        }

        return parts.Values.Count(static count => count > 1);
    }

    /// <summary>For each node the connected part of its community, named by its first node.</summary>
    public static int[] Parts(CsrGraph graph, int[] community)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(community);
        var part = new int[graph.NodeCount];
        Array.Fill(part, -1);
        var waiting = new int[part.Length];
        var offsets = graph.Offsets.Span;
        var neighbors = graph.Neighbors.Span;
        for (var start = 0; start < part.Length; start++)
        {
            if (part[start] >= 0)
            {
                continue;
            }

            part[start] = start;
            waiting[0] = start;
            for (var (own, end) = (community[start], 1); end > 0;)
            {
                var node = waiting[--end];
                foreach (var other in neighbors[offsets[node]..offsets[node + 1]])
                {
                    if (community[other] == own && part[other] < 0)
                    {
                        part[other] = start;
                        waiting[end++] = other;
                    }
                }
            }
        }

        return part;
    }
}
