namespace CoauthorGraph.Core.Values;

/// <summary>A node in a result.</summary>
/// <param name="ElementId">The database's own id.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Properties">Its properties.</param>
public sealed record NodeValue(
    string ElementId, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties);
