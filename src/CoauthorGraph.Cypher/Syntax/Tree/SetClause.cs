namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>SET</c>.</summary>
internal sealed record SetClause(Place Place, Sequence<SetItem> Items) : WriteClause(Place);
