namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>a &lt; b &lt;= c</c>: one operator fewer than operands.</summary>
internal sealed record Comparison(
    Place Place, Sequence<Expression> Operands, Sequence<ComparisonOperator> Operators) : Expression(Place);
