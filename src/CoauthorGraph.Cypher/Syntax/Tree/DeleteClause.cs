namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>[DETACH] DELETE</c>.</summary>
internal sealed record DeleteClause(Place Place, bool IsDetaching, Sequence<Expression> Items) : WriteClause(Place);
