using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Paths;

/// <summary>
/// One shortest path by steps: breadth-first search from both ends, always growing the side with fewer edges to look
/// at (Pohl 1971). Usually looks at a small part of the graph; 8 bytes a node and thread, which are kept as long as the
/// graph is, for the next search. Of equally short paths the one is taken that the order of nodes gives.
/// </summary>
public static class ShortestPath
{
    private static readonly ConditionalWeakTable<CsrGraph, ConcurrentBag<(SearchSide, SearchSide)>> Kept = [];

    /// <summary>The nodes from one end to the other, or null when nothing connects them.</summary>
    public static int[]? Find(CsrGraph graph, int from, int to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)graph.NodeCount, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)graph.NodeCount, nameof(to));
        if (from == to)
        {
            return [from];
        }

        var kept = Kept.GetValue(graph, static _ => []);
        var sides = kept.TryTake(out var free)
            ? free
            : (new SearchSide(graph.NodeCount), new SearchSide(graph.NodeCount));
        try
        {
            return Search(graph, from, to, sides, cancellationToken);
        }
        finally
        {
            sides.Item1.Clear();
            sides.Item2.Clear();
            kept.Add(sides);
        }
    }

    private static int[]? Search(
        CsrGraph graph, int from, int to, (SearchSide, SearchSide) sides, CancellationToken cancellationToken)
    {
        var (left, right) = sides;
        left.Start(graph, from);
        right.Start(graph, to);
        while (left.HasMore && right.HasMore)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var meeting = left.Cost <= right.Cost ? left.Grow(graph, right) : right.Grow(graph, left);
            if (meeting >= 0)
            {
                var nodes = new List<int>();
                left.AddPathTo(meeting, nodes);
                nodes.Reverse();
                nodes.RemoveAt(nodes.Count - 1);
                right.AddPathTo(meeting, nodes);
                return [.. nodes];
            }
        }

        return null;
    }
}
