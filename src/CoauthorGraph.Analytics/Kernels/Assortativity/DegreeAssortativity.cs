using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Assortativity;

/// <summary>Whether nodes of many edges are linked to each other (Newman 2002, equation 4).</summary>
public static class DegreeAssortativity
{
    /// <summary>The correlation of the degrees at both ends of an edge, or of the sums of the weights there, every edge
    /// counting once; NaN where they are all the same or there is no edge.</summary>
    public static double Compute(CsrGraph graph, bool weighted = false)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var values = new double[graph.NodeCount];
        for (var node = 0; node < values.Length; node++)
        {
            values[node] = weighted && graph.IsWeighted ? Strength(graph, node) : graph.Degree(node);
        }

        double products = 0, sums = 0, squares = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var degree = values[node];
            foreach (var other in graph.NeighborsOf(node))
            {
                if (other > node)
                {
                    var there = values[other];
                    products += degree * there;
                    sums += degree + there;
                    squares += (degree * degree) + (there * there);
                }
            }
        }

        double edges = graph.EdgeCount;
        var mean = sums / (2 * edges);
        var spread = (squares / (2 * edges)) - (mean * mean);
        return spread <= 0 ? double.NaN : ((products / edges) - (mean * mean)) / spread;
    }

    private static double Strength(CsrGraph graph, int node)
    {
        var sum = 0.0;
        foreach (var weight in graph.WeightsOf(node))
        {
            sum += weight;
        }

        return sum;
    }
}
