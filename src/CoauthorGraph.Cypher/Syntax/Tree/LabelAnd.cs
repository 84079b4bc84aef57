namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>A&amp;B</c>, or <c>:A:B</c>.</summary>
internal sealed record LabelAnd(Sequence<LabelExpression> Operands) : LabelExpression;
