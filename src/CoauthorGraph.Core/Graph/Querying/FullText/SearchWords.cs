namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>Words one after another.</summary>
/// <param name="Field">The field to look into; null for all.</param>
/// <param name="Text">The words as they were written.</param>
/// <param name="Slop">How many other words may stand between them.</param>
internal sealed record SearchWords(string? Field, string Text, int Slop) : SearchTerm;
