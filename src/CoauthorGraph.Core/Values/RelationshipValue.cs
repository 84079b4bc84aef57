namespace CoauthorGraph.Core.Values;

/// <summary>A relationship in a result.</summary>
/// <param name="ElementId">The database's own id.</param>
/// <param name="Type">Its type.</param>
/// <param name="StartElementId">The node it starts from.</param>
/// <param name="EndElementId">The node it ends at.</param>
/// <param name="Properties">Its properties.</param>
public sealed record RelationshipValue(
    string ElementId,
    string Type,
    string StartElementId,
    string EndElementId,
    IReadOnlyDictionary<string, object?> Properties);
