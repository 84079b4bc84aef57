namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>(a:Label {key: value} WHERE p)</c>.</summary>
internal sealed record NodePattern(
    Place Place, Variable? Variable, LabelExpression? Labels, Expression? Properties, Expression? Condition)
    : PatternPart(Place);
