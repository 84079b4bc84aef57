using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Modularity;

/// <summary>How much more lies within communities than chance would put there (Newman and Girvan 2004).</summary>
public static class ModularityScore
{
    /// <summary>Modularity of a partition; 0 for a graph without edges. Sums are made range by range, so it does not
    /// depend on the threads.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="community">For each node its community, from 0.</param>
    /// <param name="weighted">Whether edges count by their weights.</param>
    /// <param name="resolution">What chance is multiplied by.</param>
    /// <param name="run">How it is run; on one thread when null.</param>
    public static double Compute(
        CsrGraph graph, int[] community, bool weighted, double resolution = 1, KernelRun? run = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(community);
        var strength = new double[graph.NodeCount];
        var ranges = NodeRanges.Of(graph);
        var inside = new double[ranges.Length];
        Parallel.For(0, ranges.Length, (run ?? new KernelRun()).Parallel, at =>
            inside[at] = weighted && graph.IsWeighted
                ? InsideByWeight(graph, ranges[at], community, strength)
                : Inside(graph, ranges[at], community, strength));
        var ofGroup = new double[CommunityNumbers.Bound(community)];
        var total = 0.0;
        for (var node = 0; node < strength.Length; node++)
        {
            ofGroup[community[node]] += strength[node];
            total += strength[node];
        }

        if (total == 0)
        {
            return 0;
        }

        var score = inside.Sum() / total;
        foreach (var part in ofGroup)
        {
            score -= resolution * (part / total) * (part / total);
        }

        return score;
    }

    // The weight within communities at the nodes of a range, and the strength of each.
    private static double Inside(CsrGraph graph, (int From, int To) range, int[] community, double[] strength)
    {
        var inside = 0L;
        for (var node = range.From; node < range.To; node++)
        {
            var neighbors = graph.NeighborsOf(node);
            var own = community[node];
            foreach (var other in neighbors)
            {
                inside += community[other] == own ? 1 : 0;
            }

            strength[node] = neighbors.Length;
        }

        return inside;
    }

    private static double InsideByWeight(
        CsrGraph graph, (int From, int To) range, int[] community, double[] strength)
    {
        var inside = 0.0;
        for (var node = range.From; node < range.To; node++)
        {
            var neighbors = graph.NeighborsOf(node);
            var weights = graph.WeightsOf(node);
            for (var i = 0; i < neighbors.Length; i++)
            {
                strength[node] += weights[i];
                inside += community[neighbors[i]] == community[node] ? weights[i] : 0;
            }
        }

        return inside;
    }
}
