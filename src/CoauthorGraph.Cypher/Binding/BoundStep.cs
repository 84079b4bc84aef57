namespace CoauthorGraph.Cypher.Binding;

/// <summary>Takes rows and gives rows.</summary>
internal abstract record BoundStep;
