namespace CoauthorGraph.Core.Graph;

/// <summary>
/// An undirected simple graph in compressed sparse rows: every edge stands in both ends' rows, each row is sorted, and
/// there are no loops and no repeats. The memory may be a mapped file; nothing is copied. About 4 bytes an entry, 8
/// with weights, and 4 a node. Immutable and safe for any number of threads.
/// </summary>
public sealed class CsrGraph
{
    /// <summary>Wraps arrays that already hold a valid graph.</summary>
    /// <param name="offsets">Start of each node's row; one more than nodes.</param>
    /// <param name="neighbors">The rows one after another; twice as long as there are edges.</param>
    /// <param name="weights">Strength of each entry, or empty for an unweighted graph.</param>
    public CsrGraph(ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> neighbors, ReadOnlyMemory<float> weights = default)
    {
        if (offsets.Length == 0 || offsets.Span[^1] != neighbors.Length)
        {
            throw new ArgumentException("The offsets must end at the number of entries", nameof(offsets));
        }

        if (!weights.IsEmpty && weights.Length != neighbors.Length)
        {
            throw new ArgumentException("There must be a weight for each entry, or none", nameof(weights));
        }

        Offsets = offsets;
        Neighbors = neighbors;
        Weights = weights;
    }

    /// <summary>Start of each node's row; one more than nodes.</summary>
    public ReadOnlyMemory<int> Offsets { get; }

    /// <summary>The rows one after another.</summary>
    public ReadOnlyMemory<int> Neighbors { get; }

    /// <summary>Strength of each entry; empty for an unweighted graph.</summary>
    public ReadOnlyMemory<float> Weights { get; }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Offsets.Length - 1;

    /// <summary>Number of undirected edges.</summary>
    public int EdgeCount => Neighbors.Length / 2;

    /// <summary>Whether the entries have weights.</summary>
    public bool IsWeighted => !Weights.IsEmpty;

    /// <summary>Number of neighbours of a node.</summary>
    public int Degree(int node)
    {
        var offsets = Offsets.Span;
        return offsets[node + 1] - offsets[node];
    }

    /// <summary>The neighbours of a node in ascending order.</summary>
    public ReadOnlySpan<int> NeighborsOf(int node)
    {
        var offsets = Offsets.Span;
        return Neighbors.Span[offsets[node]..offsets[node + 1]];
    }

    /// <summary>The weights that go with <see cref="NeighborsOf"/>; empty for an unweighted graph.</summary>
    public ReadOnlySpan<float> WeightsOf(int node)
    {
        if (Weights.IsEmpty)
        {
            return default;
        }

        var offsets = Offsets.Span;
        return Weights.Span[offsets[node]..offsets[node + 1]];
    }
}
