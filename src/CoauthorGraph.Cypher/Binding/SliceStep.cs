using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>SKIP and LIMIT.</summary>
internal sealed record SliceStep(Expression? Skip, Expression? Limit) : BoundStep;
