namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>A relationship among arguments and rows of procedures.</summary>
/// <param name="Relationship">Its number in the graph.</param>
public readonly record struct RelationshipReference(long Relationship);
