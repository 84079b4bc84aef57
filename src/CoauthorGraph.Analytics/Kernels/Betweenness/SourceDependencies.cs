namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>The dependencies of sources on all nodes (Brandes 2001). Not safe for several threads.</summary>
internal abstract class SourceDependencies
{
    /// <summary>Adds to <paramref name="sums"/> the share of the shortest paths from each source that passes each
    /// node.</summary>
    /// <param name="sources">Different nodes, no more than the kind can search from at once.</param>
    /// <param name="counts">How often each source counts.</param>
    /// <param name="sums">A number of each node.</param>
    public abstract void Add(ReadOnlySpan<int> sources, ReadOnlySpan<double> counts, double[] sums);
}
