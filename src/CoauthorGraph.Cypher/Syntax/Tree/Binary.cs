namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>An operator between two operands.</summary>
internal sealed record Binary(Place Place, BinaryOperator Operator, Expression Left, Expression Right)
    : Expression(Place);
