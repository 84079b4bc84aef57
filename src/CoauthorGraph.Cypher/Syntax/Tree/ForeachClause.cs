namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>FOREACH (x IN list | SET …)</c>.</summary>
internal sealed record ForeachClause(Place Place, Variable Item, Expression Source, Sequence<Clause> Clauses)
    : WriteClause(Place);
