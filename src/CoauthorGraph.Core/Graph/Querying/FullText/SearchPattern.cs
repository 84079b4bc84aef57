namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>Any word that is like another.</summary>
/// <param name="Field">The field to look into; null for all.</param>
/// <param name="Matches">Whether a word is.</param>
internal sealed record SearchPattern(string? Field, Func<string, bool> Matches) : SearchTerm;
