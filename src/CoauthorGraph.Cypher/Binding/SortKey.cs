using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>A key of an order.</summary>
internal sealed record SortKey(Expression Value, bool IsDescending);
