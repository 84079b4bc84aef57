namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A clause of a query.</summary>
internal abstract record Clause(Place Place);
