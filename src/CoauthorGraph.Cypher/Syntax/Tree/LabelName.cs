namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>One label or type.</summary>
internal sealed record LabelName(string Name) : LabelExpression;
