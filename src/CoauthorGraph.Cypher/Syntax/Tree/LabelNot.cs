namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>!A</c>.</summary>
internal sealed record LabelNot(LabelExpression Operand) : LabelExpression;
