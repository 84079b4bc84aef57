namespace CoauthorGraph.Cypher.Binding;

/// <summary>The rows of a query for each row; with OPTIONAL one without values where it gives none. A query without
/// columns leaves the row as it is.</summary>
internal sealed record CallStep(BoundQuery Query, bool IsOptional) : BoundStep;
