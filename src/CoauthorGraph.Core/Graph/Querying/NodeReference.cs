namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>A node among arguments and rows of procedures.</summary>
/// <param name="Node">Its number in the graph.</param>
public readonly record struct NodeReference(int Node);
