using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>A slot of a node and what labels the node must have.</summary>
internal sealed record NodeLabels(int Slot, LabelExpression Labels);
