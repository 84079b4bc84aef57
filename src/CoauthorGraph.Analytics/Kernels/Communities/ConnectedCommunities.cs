using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Whether communities hang together: a search through each of them. Communities do not meet, so threads share them
/// without a trace in the result. 12 bytes a node.
/// </summary>
public static class ConnectedCommunities
{
    /// <summary>Number of communities that fall into parts.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="community">For each node its community, from 0.</param>
    /// <param name="run">How it is run; on one thread when null.</param>
    public static int CountDisconnected(CsrGraph graph, int[] community, KernelRun? run = null)
    {
        var part = Parts(graph, community, run);
        var parts = new int[CommunityNumbers.Bound(community)];
        for (var node = 0; node < part.Length; node++)
        {
            parts[community[node]] += part[node] == node ? 1 : 0;
        }

        var broken = 0;
        foreach (var count in parts)
        {
            broken += count > 1 ? 1 : 0;
        }

        return broken;
    }

    /// <summary>For each node the connected part of its community, named by its first node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="community">For each node its community, from 0.</param>
    /// <param name="run">How it is run; on one thread when null.</param>
    public static int[] Parts(CsrGraph graph, int[] community, KernelRun? run = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(community);
        return Parts(graph.Offsets, graph.Neighbors, community, run ?? new KernelRun());
    }

    /// <summary>The same for rows that are given by their starts.</summary>
    internal static int[] Parts(
        ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> neighbors, int[] community, KernelRun run)
    {
        var part = new int[community.Length];
        Array.Fill(part, -1);
        var (start, members) = CommunityGraph.Members(community, CommunityNumbers.Bound(community));
        var ranges = NodeRanges.Of(start);
        Parallel.For(0, ranges.Length, run.Parallel, at =>
        {
            var (from, to) = (start[ranges[at].From], start[ranges[at].To]);
            var waiting = new int[to - from];
            for (var i = from; i < to; i++)
            {
                var first = members[i];
                if (part[first] < 0)
                {
                    Search(offsets.Span, neighbors.Span, community, part, first, waiting);
                }
            }
        });
        return part;
    }

    [MethodImpl(HotLoop.Compiled)]
    private static void Search(
        ReadOnlySpan<int> offsets, ReadOnlySpan<int> neighbors, int[] community, int[] part, int first,
        int[] waiting)
    {
        var own = community[first];
        part[first] = first;
        waiting[0] = first;
        for (var count = 1; count > 0;)
        {
            var node = waiting[--count];
            for (var k = offsets[node]; k < offsets[node + 1]; k++)
            {
                var other = neighbors[k];
                if (community[other] == own && part[other] < 0)
                {
                    part[other] = first;
                    waiting[count++] = other;
                }
            }
        }
    }
}
