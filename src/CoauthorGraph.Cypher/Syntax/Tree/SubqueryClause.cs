namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>CALL {}</c>, <c>CALL (x) {}</c>.</summary>
// Imports: What is taken in; null for the form that imports by WITH.
internal sealed record SubqueryClause(
    Place Place,
    bool IsOptional,
    QueryPart Query,
    bool ImportsAll,
    Sequence<Variable>? Imports,
    bool InTransactions) : Clause(Place);
