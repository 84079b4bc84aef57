namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>ORDER BY</c>, <c>SKIP</c> and <c>LIMIT</c> that stand alone.</summary>
internal sealed record PagingClause(Place Place, Paging Paging) : Clause(Place);
