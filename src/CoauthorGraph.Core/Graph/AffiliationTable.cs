namespace CoauthorGraph.Core.Graph;

/// <summary>The distinct affiliation strings of a graph, ordinal order, and what they were linked to.</summary>
public sealed class AffiliationTable
{
    /// <summary>Number of strings.</summary>
    public int Count => Raw.Count;

    /// <summary>The strings as printed.</summary>
    public required StringColumn Raw { get; init; }

    /// <summary>Row of the institution, or -1.</summary>
    public required ReadOnlyMemory<int> Institution { get; init; }
}
