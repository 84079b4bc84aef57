namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>[x IN list WHERE p | value]</c>.</summary>
internal sealed record ListComprehension(
    Place Place, Variable Item, Expression Source, Expression? Condition, Expression? Value) : Expression(Place);
