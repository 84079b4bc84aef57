using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Modularity;

/// <summary>How much more lies within communities than chance would put there (Newman and Girvan 2004).</summary>
public static class ModularityScore
{
    /// <summary>Modularity of a partition; 0 for a graph without edges.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="community">For each node its community, from 0.</param>
    /// <param name="weighted">Whether edges count by their weights.</param>
    /// <param name="resolution">What chance is multiplied by.</param>
    public static double Compute(CsrGraph graph, int[] community, bool weighted, double resolution = 1)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(community);
        var groups = community.Length == 0 ? 0 : community.Max() + 1;
        var inside = new double[groups];
        var strength = new double[groups];
        var total = 0.0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var neighbors = graph.NeighborsOf(node);
            var weights = weighted ? graph.WeightsOf(node) : default;
            var own = community[node];
            for (var i = 0; i < neighbors.Length; i++)
            {
                double weight = weights.IsEmpty ? 1 : weights[i];
                total += weight;
                strength[own] += weight;
                inside[own] += community[neighbors[i]] == own ? weight : 0;
            }
        }

        var score = 0.0;
        for (var group = 0; group < groups && total > 0; group++)
        {
            var share = strength[group] / total;
            score += (inside[group] / total) - (resolution * share * share);
        }

        return score;
    }
}
