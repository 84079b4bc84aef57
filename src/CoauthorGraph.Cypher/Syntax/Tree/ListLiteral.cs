namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>[a, b]</c>.</summary>
internal sealed record ListLiteral(Place Place, Sequence<Expression> Items) : Expression(Place);
