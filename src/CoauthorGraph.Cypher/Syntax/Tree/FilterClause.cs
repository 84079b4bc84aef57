namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>FILTER p</c>.</summary>
internal sealed record FilterClause(Place Place, Expression Condition) : Clause(Place);
