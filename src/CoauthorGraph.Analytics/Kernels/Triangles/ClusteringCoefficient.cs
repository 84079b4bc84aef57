using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Triangles;

/// <summary>Local clustering (Watts and Strogatz 1998) and transitivity, from the triangles at each node.</summary>
public static class ClusteringCoefficient
{
    /// <summary>The share of pairs of neighbours that are neighbours themselves; 0 with fewer than two.</summary>
    public static double[] Local(CsrGraph graph, long[] triangles)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(triangles);
        var local = new double[triangles.Length];
        for (var node = 0; node < local.Length; node++)
        {
            var degree = (long)graph.Degree(node);
            local[node] = degree < 2 ? 0 : triangles[node] / (degree * (degree - 1) / 2.0);
        }

        return local;
    }

    /// <summary>Three times the triangles over the connected triples; 0 where there is none.</summary>
    public static double Transitivity(CsrGraph graph, long[] triangles)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(triangles);
        long triples = 0, closed = 0;
        for (var node = 0; node < triangles.Length; node++)
        {
            var degree = (long)graph.Degree(node);
            triples += degree * (degree - 1) / 2;
            closed += triangles[node];
        }

        return triples == 0 ? 0 : (double)closed / triples;
    }
}
