namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>[OPTIONAL] MATCH</c>.</summary>
internal sealed record MatchClause(
    Place Place,
    bool IsOptional,
    bool IsRepeatable,
    Sequence<PathPattern> Patterns,
    Sequence<IndexHint> Hints,
    Expression? Condition) : Clause(Place);
