namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>CALL name(arguments) YIELD column</c>.</summary>
// Arguments: Null where there are no parentheses: parameters of the names stand in.
// Yields: Null where there is no YIELD.
internal sealed record ProcedureClause(
    Place Place,
    bool IsOptional,
    string Name,
    Sequence<Expression>? Arguments,
    bool YieldsAll,
    Sequence<YieldItem>? Yields,
    Expression? Condition) : Clause(Place);
