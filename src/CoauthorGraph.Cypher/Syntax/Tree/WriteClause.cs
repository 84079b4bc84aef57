namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A clause that would change the graph.</summary>
internal abstract record WriteClause(Place Place) : Clause(Place);
