namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>Something that has a value in a row.</summary>
internal abstract record Expression(Place Place);
