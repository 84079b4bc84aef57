namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>NOT a</c>, <c>-a</c>, <c>+a</c>.</summary>
internal sealed record Unary(Place Place, UnaryOperator Operator, Expression Operand) : Expression(Place);
