namespace CoauthorGraph.Cypher.Binding;

/// <summary>What a projection comes to.</summary>
internal sealed record Projected(
    IReadOnlyList<BoundStep> Steps, Scope Scope, IReadOnlyList<BoundColumn> Columns);
