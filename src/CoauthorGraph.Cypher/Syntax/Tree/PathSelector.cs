namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>ANY</c>, <c>ALL SHORTEST</c>, <c>SHORTEST 2</c>, <c>SHORTEST 2 GROUPS</c>.</summary>
internal sealed record PathSelector(SelectorKind Kind, Expression? Count);
