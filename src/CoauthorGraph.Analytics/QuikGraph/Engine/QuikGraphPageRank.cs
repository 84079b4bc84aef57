using CoauthorGraph.Analytics.QuikGraph.Views;
using CoauthorGraph.Core.Graph;
using global::QuikGraph.Algorithms.Ranking;

namespace CoauthorGraph.Analytics.QuikGraph.Engine;

/// <summary>
/// QuikGraph's PageRank, normalised as ours. It gives every node 1 - damping of its own and loses what comes to nodes
/// without edges. Its fixed point x solves x = (1 - d) + dAx; that of the definition, where lost mass is spread evenly,
/// solves the same but for a factor of the first term, which is the same for all nodes. So x over its sum is the
/// definition's. One thread; the sum of squared degrees a round.
/// </summary>
public static class QuikGraphPageRank
{
    /// <summary>PageRank of every node; sums to 1.</summary>
    /// <param name="graph">The graph; QuikGraph knows no weights here.</param>
    /// <param name="damping">Probability to follow an edge, from 0 to less than 1.</param>
    /// <param name="tolerance">It stops when the sum of absolute changes is below this.</param>
    /// <param name="iterations">It stops after as many rounds at the latest.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static double[] Run(
        CsrGraph graph, double damping, double tolerance, int iterations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(damping);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(damping, 1);
        var count = graph.NodeCount;
        var algorithm = new PageRankAlgorithm<int, CsrEdge>(graph.AsBidirectional())
        {
            Damping = damping,
            // Its ranks sum to at least (1 - damping) × nodes, by which they are divided in the end.
            Tolerance = tolerance * (1 - damping) * count,
            MaxIterations = iterations,
        };
        algorithm.Complete(cancellationToken);
        var ranks = new double[count];
        var sum = 0.0;
        for (var node = 0; node < count; node++)
        {
            ranks[node] = algorithm.Ranks[node];
            sum += ranks[node];
        }

        return Array.ConvertAll(ranks, rank => rank / sum);
    }
}
