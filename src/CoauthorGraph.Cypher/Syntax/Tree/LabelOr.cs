namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>A|B</c>.</summary>
internal sealed record LabelOr(Sequence<LabelExpression> Operands) : LabelExpression;
