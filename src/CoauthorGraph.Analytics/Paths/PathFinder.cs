using CoauthorGraph.Analytics.QuikGraph;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using global::QuikGraph.Algorithms.RankedShortestPath;

namespace CoauthorGraph.Analytics.Paths;

/// <summary>
/// The k shortest paths without loops between two nodes. One path by steps is found by <see cref="ShortestPath"/>;
/// more, or by strength, by QuikGraph's Hoffman and Pavley (1959) on a view of the graph. That algorithm ranks walks,
/// so it is asked for more until enough of them have no loop. Costs a Dijkstra over the component.
/// </summary>
public static class PathFinder
{
    private const int MostWalks = 4096;

    /// <summary>
    /// The paths, shortest first, equally long ones by their nodes; fewer than <paramref name="k"/> when there are not
    /// more among the first 4,096 walks. A step is as long as 1, or as 1/weight when <paramref name="weighted"/>.
    /// </summary>
    /// <exception cref="CoauthorGraphException">An edge weighs 0 or less and strength counts.</exception>
    public static IReadOnlyList<GraphPath> FindPaths(
        CsrGraph graph, int from, int to, int k, bool weighted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        var shortest = ShortestPath.Find(graph, from, to, cancellationToken);
        if (shortest is null || from == to)
        {
            return shortest is null ? [] : [new GraphPath(shortest, 0)];
        }

        return k == 1 && !weighted
            ? [new GraphPath(shortest, shortest.Length - 1)]
            : Ranked(graph, from, to, k, weighted, cancellationToken);
    }

    private static List<GraphPath> Ranked(
        CsrGraph graph, int from, int to, int k, bool weighted, CancellationToken cancellationToken)
    {
        if (weighted && graph.Weights.Span.IndexOfAnyInRange(float.NegativeInfinity, 0f) >= 0)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "An edge weighs 0 or less, and its length would be 1/weight; leave --weighted out.");
        }

        var view = new CsrGraphView(graph);
        for (var walks = k + 1; ; walks = Math.Min(MostWalks, walks * 4))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var algorithm = new HoffmanPavleyRankedShortestPathAlgorithm<int, CsrEdge>(
                view, edge => weighted ? 1.0 / edge.Weight : 1)
            {
                ShortestPathCount = walks,
            };
            algorithm.SetRootVertex(from);
            algorithm.SetTargetVertex(to);
            algorithm.Compute();
            var found = algorithm.ComputedShortestPaths.Select(path => ToPath(from, path, weighted)).ToList();
            var paths = found.Where(static path => path.Nodes.Distinct().Count() == path.Nodes.Count)
                .OrderBy(static path => path.Length)
                .ThenBy(static path => path.Nodes, NodeOrder.Instance)
                .ToList();
            if (paths.Count >= k || found.Count < walks || walks == MostWalks)
            {
                return [.. paths.Take(k)];
            }
        }
    }

    private static GraphPath ToPath(int from, IEnumerable<CsrEdge> edges, bool weighted)
    {
        var nodes = new List<int> { from };
        var length = 0.0;
        foreach (var edge in edges)
        {
            nodes.Add(edge.Target);
            length += weighted ? 1.0 / edge.Weight : 1;
        }

        return new GraphPath(nodes, length);
    }
}
