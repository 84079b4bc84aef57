namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>A step from a node.</summary>
/// <param name="Relationship">The relationship that is followed.</param>
/// <param name="Node">The node at its other end.</param>
public readonly record struct AdjacentNode(long Relationship, int Node);
