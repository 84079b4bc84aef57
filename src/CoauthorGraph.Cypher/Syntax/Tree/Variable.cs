namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A variable by its name.</summary>
internal record Variable(Place Place, string Name) : Expression(Place);
