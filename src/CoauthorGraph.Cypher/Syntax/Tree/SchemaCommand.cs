namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>CREATE INDEX</c>, <c>DROP CONSTRAINT</c> and other commands that are known by their first
/// words.</summary>
internal sealed record SchemaCommand(Place Place, string Words) : WriteClause(Place);
