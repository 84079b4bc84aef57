namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>%</c>: any label.</summary>
internal sealed record LabelWildcard : LabelExpression;
