using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>The rows for which a condition holds.</summary>
internal sealed record FilterStep(Expression Condition) : BoundStep;
