namespace CoauthorGraph.Cypher.Binding;

/// <summary>No rows.</summary>
internal sealed record EmptyStep : BoundStep;
