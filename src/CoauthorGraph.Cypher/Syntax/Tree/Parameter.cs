namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>$name</c>.</summary>
internal sealed record Parameter(Place Place, string Name) : Expression(Place);
