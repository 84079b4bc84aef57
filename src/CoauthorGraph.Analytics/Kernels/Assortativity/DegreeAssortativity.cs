using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Assortativity;

/// <summary>Whether nodes of many edges are linked to each other (Newman 2002, equation 4).</summary>
public static class DegreeAssortativity
{
    /// <summary>The correlation of the degrees at both ends of an edge; NaN where all degrees are the same or there is
    /// no edge.</summary>
    public static double Compute(CsrGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        double products = 0, sums = 0, squares = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            double degree = graph.Degree(node);
            foreach (var other in graph.NeighborsOf(node))
            {
                if (other > node)
                {
                    double there = graph.Degree(other);
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
}
