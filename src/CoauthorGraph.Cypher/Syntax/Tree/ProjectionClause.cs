namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>RETURN</c> or <c>WITH</c>.</summary>
internal sealed record ProjectionClause(
    Place Place,
    bool IsReturn,
    bool IsDistinct,
    bool TakesAll,
    Sequence<ProjectionItem> Items,
    Paging Paging,
    Expression? Condition) : Clause(Place);
