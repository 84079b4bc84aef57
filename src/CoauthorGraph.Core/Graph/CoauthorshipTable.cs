namespace CoauthorGraph.Core.Graph;

/// <summary>The co-authorships of a graph, each stored once with the smaller author row first, in order.</summary>
public sealed class CoauthorshipTable
{
    /// <summary>Number of edges.</summary>
    public int Count => Source.Length;

    /// <summary>The smaller author row.</summary>
    public required ReadOnlyMemory<int> Source { get; init; }

    /// <summary>The larger author row.</summary>
    public required ReadOnlyMemory<int> Target { get; init; }

    /// <summary>Number of common papers.</summary>
    public required ReadOnlyMemory<int> Papers { get; init; }

    /// <summary>Sum of <see cref="WeightOfPaper"/> over the common papers.</summary>
    public required ReadOnlyMemory<float> Weight { get; init; }

    /// <summary>Year of the first common paper; 0 when none has a year.</summary>
    public required ReadOnlyMemory<int> FirstYear { get; init; }

    /// <summary>Year of the last common paper; 0 when none has a year.</summary>
    public required ReadOnlyMemory<int> LastYear { get; init; }

    /// <summary>The same edges in both directions, weighted by <see cref="Weight"/>; nodes are author rows.</summary>
    public required CsrGraph Graph { get; init; }

    /// <summary>For each entry of <see cref="Graph"/> its row in this table.</summary>
    public required ReadOnlyMemory<int> EdgeOfEntry { get; init; }

    /// <summary>What a paper adds to the weight of each pair of its authors: one in all for each of them.</summary>
    /// <param name="authors">Authors listed on it, at least 2.</param>
    public static double WeightOfPaper(int authors) => 1.0 / (authors - 1);
}
