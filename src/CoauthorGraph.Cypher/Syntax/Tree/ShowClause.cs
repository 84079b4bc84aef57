namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>SHOW INDEXES</c> and its kind.</summary>
internal sealed record ShowClause(
    Place Place, string Kind, bool YieldsAll, Sequence<YieldItem>? Yields, Paging Paging, Expression? Condition)
    : Clause(Place);
