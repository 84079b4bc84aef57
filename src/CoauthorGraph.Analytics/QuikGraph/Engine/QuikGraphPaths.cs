using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Analytics.QuikGraph.Views;
using CoauthorGraph.Core.Graph;
using global::QuikGraph.Algorithms.ShortestPath;

namespace CoauthorGraph.Analytics.QuikGraph.Engine;

/// <summary>
/// A shortest path by QuikGraph's Dijkstra, which gives the distances to one end; of equally short paths the first by
/// its nodes, as ours. One thread; some 150 bytes a node for each search.
/// </summary>
public static class QuikGraphPaths
{
    // Sums of fractions along different ways are the same to ten digits.
    private const double Same = 1e-10;

    /// <summary>The path between two nodes, or none. An edge is as long as 1, or as 1/weight when
    /// <paramref name="weighted"/>; weights must be above 0 then.</summary>
    public static IReadOnlyList<GraphPath> Find(
        CsrGraph graph, int from, int to, bool weighted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (from == to)
        {
            return [new GraphPath([from], 0)];
        }

        var search = new UndirectedDijkstraShortestPathAlgorithm<int, CsrEdge>(
            graph.AsUndirected(), edge => weighted ? 1.0 / edge.Weight : 1);
        search.FinishVertex += node =>
        {
            if (node == from)
            {
                search.Abort(); // What is nearer to the other end has its distance.
            }
        };
        search.SetRootVertex(to);
        search.Complete(cancellationToken);
        return search.TryGetDistance(from, out var length) && length < double.MaxValue
            ? [new GraphPath(Walk(search, graph, from, to, weighted), length)]
            : [];
    }

    private static List<int> Walk(
        UndirectedDijkstraShortestPathAlgorithm<int, CsrEdge> search, CsrGraph graph, int from, int to, bool weighted)
    {
        var path = new List<int> { from };
        var whole = search.GetDistance(from);
        while (path[^1] != to)
        {
            var (node, left) = (path[^1], search.GetDistance(path[^1]));
            var neighbors = graph.NeighborsOf(node);
            var weights = weighted ? graph.WeightsOf(node) : default;
            var at = 0;
            while (Math.Abs(search.GetDistance(neighbors[at]) + Length(weights, at) - left) > Same * whole)
            {
                at++;
            }

            path.Add(neighbors[at]);
        }

        return path;
    }

    private static double Length(ReadOnlySpan<float> weights, int at) => weights.IsEmpty ? 1 : 1.0 / weights[at];
}
