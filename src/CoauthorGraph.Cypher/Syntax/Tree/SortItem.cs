namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A key of ORDER BY.</summary>
internal sealed record SortItem(Expression Value, bool IsDescending);
