namespace CoauthorGraph.Cli.Rendering;

/// <summary>What of a list was asked for.</summary>
/// <param name="Columns">The fields to show, in order; null for all.</param>
internal sealed record RowChoice(IReadOnlyList<string>? Columns);
