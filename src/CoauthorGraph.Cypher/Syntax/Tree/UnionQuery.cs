namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>a UNION [ALL] b</c>, all of one kind.</summary>
internal sealed record UnionQuery(Place Place, Sequence<QueryPart> Parts, bool KeepsAll) : QueryPart(Place);
