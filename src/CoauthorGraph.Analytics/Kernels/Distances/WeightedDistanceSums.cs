namespace CoauthorGraph.Analytics.Kernels.Distances;

/// <summary>What all shortest paths from each node add up to where an edge is one over its weight long.</summary>
/// <param name="Reached">Number of other nodes that each reaches.</param>
/// <param name="Distance">Sum of the distances to them.</param>
/// <param name="Harmonic">Sum of one over the distance.</param>
public sealed record WeightedDistanceSums(int[] Reached, double[] Distance, double[] Harmonic)
{
    /// <summary>Closeness for graphs in parts (Wasserman and Faust 1994); 0 for a node that reaches none.</summary>
    public double[] Closeness()
    {
        var closeness = new double[Reached.Length];
        var others = Reached.Length - 1.0;
        for (var node = 0; node < closeness.Length; node++)
        {
            closeness[node] = Reached[node] == 0 ? 0 : Reached[node] / others * Reached[node] / Distance[node];
        }

        return closeness;
    }
}
