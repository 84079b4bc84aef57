namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>Any word that is like another.</summary>
/// <param name="Field">The field to look into; null for all.</param>
/// <param name="Prefix">What all words begin with that are like it.</param>
/// <param name="Likeness">How like a word is, from 0 to 1.</param>
/// <param name="IsScored">Whether a word counts as if it had been asked for; else all count alike.</param>
internal sealed record SearchPattern(string? Field, string Prefix, Func<string, double> Likeness, bool IsScored)
    : SearchTerm;
