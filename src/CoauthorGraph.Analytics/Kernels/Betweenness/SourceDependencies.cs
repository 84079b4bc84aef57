namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>The dependencies of one source on all nodes (Brandes 2001). Not safe for several threads.</summary>
internal abstract class SourceDependencies
{
    /// <summary>Adds to <paramref name="sums"/> the share of the shortest paths from a source that passes each
    /// node.</summary>
    public abstract void Add(int source, double[] sums);
}
