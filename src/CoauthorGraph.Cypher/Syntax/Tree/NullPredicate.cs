namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>a IS [NOT] NULL</c>.</summary>
internal sealed record NullPredicate(Place Place, Expression Operand, bool IsNegated) : Expression(Place);
