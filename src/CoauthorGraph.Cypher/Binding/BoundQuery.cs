namespace CoauthorGraph.Cypher.Binding;

/// <summary>Steps one after another, and the columns that they give.</summary>
internal sealed record BoundQuery(IReadOnlyList<BoundStep> Steps, IReadOnlyList<BoundColumn> Columns);
