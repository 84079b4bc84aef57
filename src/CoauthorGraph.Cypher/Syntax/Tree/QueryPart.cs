namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>What gives rows: clauses, or queries put together.</summary>
internal abstract record QueryPart(Place Place);
