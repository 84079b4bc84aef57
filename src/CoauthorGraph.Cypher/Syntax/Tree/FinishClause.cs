namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>FINISH</c>: no rows.</summary>
internal sealed record FinishClause(Place Place) : Clause(Place);
