namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>WHEN p THEN … ELSE …</c>.</summary>
internal sealed record ConditionalQuery(Place Place, Sequence<ConditionalBranch> Branches) : QueryPart(Place);
