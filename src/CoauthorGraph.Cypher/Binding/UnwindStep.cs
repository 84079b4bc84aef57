using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>A row for each item of a list.</summary>
internal sealed record UnwindStep(Expression Source, int Slot) : BoundStep;
