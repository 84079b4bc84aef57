using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Paths;

/// <summary>
/// The k shortest paths without loops between two nodes (Yen 1971) in Lawler's form (1972): the paths that are not yet
/// given lie in parts that do not overlap, each with a fixed beginning and steps that may not follow it, and each
/// part's best path waits in a queue. A path of m steps costs at most m searches, see <see cref="HopPathSearch"/> and
/// <see cref="StrengthPathSearch"/>; their arrays are kept as long as the graph is, for the next call. Safe for any
/// number of threads.
/// </summary>
public static class PathFinder
{
    private static readonly ConditionalWeakTable<CsrGraph, Kept> Searches = [];

    /// <summary>
    /// The paths, shortest first, equally long ones by their nodes; fewer than <paramref name="k"/> only where there
    /// are not more. A step is as long as 1, or as 1/weight when <paramref name="weighted"/> and the graph has weights.
    /// </summary>
    /// <exception cref="CoauthorGraphException">An edge weighs 0 or less and strength counts.</exception>
    public static IReadOnlyList<GraphPath> FindPaths(
        CsrGraph graph, int from, int to, int k, bool weighted, CancellationToken cancellationToken) =>
        FindPaths(graph, from, to, k, weighted, [], cancellationToken);

    /// <summary>The same for paths that lead over no node of <paramref name="without"/>, which holds neither
    /// end.</summary>
    /// <exception cref="CoauthorGraphException">An edge weighs 0 or less and strength counts.</exception>
    public static IReadOnlyList<GraphPath> FindPaths(
        CsrGraph graph, int from, int to, int k, bool weighted, IReadOnlyList<int> without,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(without);
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)graph.NodeCount, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)graph.NodeCount, nameof(to));
        if (from == to)
        {
            return [new GraphPath([from], 0)];
        }

        var kept = Searches.GetValue(graph, static _ => new Kept());
        var byStrength = weighted && graph.IsWeighted;
        var free = byStrength ? kept.ByStrength : kept.ByHops;
        var search = free.TryTake(out var one) ? one
            : byStrength ? ByStrength(graph) : new HopPathSearch(graph);
        var paths = search.Prepare(from, to) ? Ranked(search, [.. without], from, k, cancellationToken) : [];
        free.Add(search);
        return paths;
    }

    private static StrengthPathSearch ByStrength(CsrGraph graph) =>
        graph.Weights.Span.IndexOfAnyInRange(float.NegativeInfinity, 0f) < 0
            ? new StrengthPathSearch(graph)
            : throw new CoauthorGraphException(
                ErrorCode.Usage,
                "An edge weighs 0 or less, and its length would be 1/weight; leave --weighted out.");

    private static List<GraphPath> Ranked(
        PathSearch search, int[] without, int from, int k, CancellationToken cancellationToken)
    {
        var paths = new List<GraphPath>();
        var waiting = new PriorityQueue<Deviation, GraphPath>(PathOrder.Instance);
        Branch(search, without, [from], [], waiting);
        while (paths.Count < k && waiting.TryDequeue(out var part, out var path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            paths.Add(path);
            for (var at = part.At; paths.Count < k && at < path.Nodes.Count - 1; at++)
            {
                HashSet<int> barred = at == part.At ? [.. part.BarredSteps, path.Nodes[at + 1]] : [path.Nodes[at + 1]];
                Branch(search, without, [.. path.Nodes.Take(at + 1)], barred, waiting);
            }
        }

        return paths;
    }

    // Puts the best path with a beginning into the queue, if there is one.
    private static void Branch(
        PathSearch search, int[] without, int[] beginning, HashSet<int> barredSteps,
        PriorityQueue<Deviation, GraphPath> waiting)
    {
        // No path comes back to where it was; it goes round the others in the same way.
        if (search.Find([.. without, .. beginning], barredSteps) is not { } rest)
        {
            return;
        }

        int[] nodes = [.. beginning.AsSpan(0, beginning.Length - 1), .. rest];
        var length = 0.0;
        for (var i = 1; i < nodes.Length; i++)
        {
            length += search.Length(nodes[i - 1], nodes[i]);
        }

        waiting.Enqueue(new Deviation(beginning.Length - 1, barredSteps), new GraphPath(nodes, length));
    }

    /// <summary>Which part of all paths a path is the best of.</summary>
    /// <param name="At">Place of the last node that all paths of the part share.</param>
    /// <param name="BarredSteps">Nodes that follow there in none of them.</param>
    private sealed record Deviation(int At, HashSet<int> BarredSteps);

    private sealed class Kept
    {
        public ConcurrentBag<PathSearch> ByHops { get; } = [];

        public ConcurrentBag<PathSearch> ByStrength { get; } = [];
    }
}
