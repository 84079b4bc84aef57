namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>REMOVE</c>: items without values.</summary>
internal sealed record RemoveClause(Place Place, Sequence<SetItem> Items) : WriteClause(Place);
