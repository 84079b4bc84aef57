namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>-[r:TYPE*1..3 {key: value} WHERE p]-></c>.</summary>
// Length: The <c>*1..3</c> of a variable length; its variable is a list.
// Quantifier: The <c>{1,3}</c> after a relationship; its variable is a list too.
internal sealed record RelationshipPattern(
    Place Place,
    Variable? Variable,
    LabelExpression? Types,
    PatternDirection Direction,
    Repetition? Length,
    Repetition? Quantifier,
    Expression? Properties,
    Expression? Condition) : PatternPart(Place);
