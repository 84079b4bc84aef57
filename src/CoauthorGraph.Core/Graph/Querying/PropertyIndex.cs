namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>An index of a graph, as it is shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it can do.</param>
/// <param name="Label">The label of its nodes.</param>
/// <param name="Keys">The properties in it.</param>
/// <param name="IsUnique">Whether a value belongs to one node at most.</param>
public sealed record PropertyIndex(
    string Name, PropertyIndexKind Kind, string Label, IReadOnlyList<string> Keys, bool IsUnique);
