namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>What labels a node, or which type a relationship, must have.</summary>
internal abstract record LabelExpression;
