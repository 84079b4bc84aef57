namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>UNWIND list AS item</c>.</summary>
internal sealed record UnwindClause(Place Place, Expression Source, Variable Item) : Clause(Place);
