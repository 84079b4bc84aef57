using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>The rows of the first query whose condition holds; a query without a condition is the last.</summary>
internal sealed record ConditionalStep(
    IReadOnlyList<Expression?> Conditions, IReadOnlyList<BoundQuery> Parts, IReadOnlyList<int> Slots) : BoundStep;
