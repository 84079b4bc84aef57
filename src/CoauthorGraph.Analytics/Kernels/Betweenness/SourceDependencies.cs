namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>The dependencies of sources on all nodes (Brandes 2001). Not safe for several threads.</summary>
internal abstract class SourceDependencies
{
    /// <summary>Sources that are searched from at once.</summary>
    public abstract int Lanes { get; }

    /// <summary>Adds to <paramref name="sums"/> the share of the shortest paths from each source that passes each
    /// node.</summary>
    /// <param name="sources">At most <see cref="Lanes"/> different nodes.</param>
    /// <param name="sums">A number of each node.</param>
    public abstract void Add(ReadOnlySpan<int> sources, double[] sums);
}
