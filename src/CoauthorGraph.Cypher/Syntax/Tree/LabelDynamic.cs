namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>$(expression)</c>: the labels that a value names, all or any.</summary>
internal sealed record LabelDynamic(Expression Value, bool IsAny) : LabelExpression;
