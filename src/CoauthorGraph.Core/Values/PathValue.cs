namespace CoauthorGraph.Core.Values;

/// <summary>A path in a result: nodes and relationships in turn.</summary>
/// <param name="Elements">A <see cref="NodeValue"/>, a <see cref="RelationshipValue"/>, and so on.</param>
public sealed record PathValue(IReadOnlyList<object?> Elements);
