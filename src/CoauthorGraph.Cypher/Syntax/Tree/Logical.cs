namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A run of operands under one logical operator.</summary>
internal sealed record Logical(Place Place, LogicalOperator Operator, Sequence<Expression> Operands)
    : Expression(Place);
