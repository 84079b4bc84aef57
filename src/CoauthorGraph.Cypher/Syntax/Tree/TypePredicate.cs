namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>a IS [NOT] :: TYPE</c>.</summary>
internal sealed record TypePredicate(Place Place, Expression Operand, TypeName Type, bool IsNegated)
    : Expression(Place);
