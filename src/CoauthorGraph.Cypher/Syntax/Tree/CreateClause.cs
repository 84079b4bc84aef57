namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>CREATE</c> or <c>INSERT</c>.</summary>
internal sealed record CreateClause(Place Place, Sequence<PathPattern> Patterns) : WriteClause(Place);
