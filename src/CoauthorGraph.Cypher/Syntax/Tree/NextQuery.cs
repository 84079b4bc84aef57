namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>a NEXT b</c>: the rows of one are the input of the other.</summary>
internal sealed record NextQuery(Place Place, QueryPart First, QueryPart Second) : QueryPart(Place);
