namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>all(x IN list WHERE p)</c>.</summary>
internal sealed record QuantifiedPredicate(
    Place Place, QuantifierKind Kind, Variable Item, Expression Source, Expression Condition) : Expression(Place);
