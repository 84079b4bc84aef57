namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>Parts of which some must be found, some must not, and one at least if none must.</summary>
internal sealed record SearchGroup(IReadOnlyList<SearchClause> Clauses) : SearchTerm;
