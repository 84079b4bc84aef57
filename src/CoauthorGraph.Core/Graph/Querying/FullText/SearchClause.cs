namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>A part among others.</summary>
/// <param name="Term">The part.</param>
/// <param name="IsRequired">Whether it must be found.</param>
/// <param name="IsExcluded">Whether it must not be found.</param>
internal sealed record SearchClause(SearchTerm Term, bool IsRequired, bool IsExcluded);
