namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>A part of a search: words, a pattern of words, or other parts together.</summary>
internal abstract record SearchTerm
{
    /// <summary>How much it counts.</summary>
    public double Boost { get; init; } = 1;
}
