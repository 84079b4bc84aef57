namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A node, a relationship or a group in a pattern.</summary>
internal abstract record PatternPart(Place Place);
