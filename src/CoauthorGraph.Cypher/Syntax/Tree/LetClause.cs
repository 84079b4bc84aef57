namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>LET a = x, b = y</c>.</summary>
internal sealed record LetClause(Place Place, Sequence<ProjectionItem> Items) : Clause(Place);
