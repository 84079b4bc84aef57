using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>A statement whose names are known.</summary>
internal sealed record BoundStatement(Statement Statement, BoundQuery Query, int Slots);
