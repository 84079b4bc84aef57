namespace CoauthorGraph.Cypher.Binding;

/// <summary>MATCH: the rows that a pattern adds; with OPTIONAL one without values where it adds none.</summary>
internal sealed record MatchStep(PatternGraph Pattern, bool IsOptional) : BoundStep;
