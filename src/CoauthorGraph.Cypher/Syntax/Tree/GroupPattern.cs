namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>((a)-[r]-(b) WHERE p){1,3}</c>; a group without a quantifier stands for itself.</summary>
internal sealed record GroupPattern(Place Place, PathPattern Pattern, Expression? Condition, Repetition? Quantifier)
    : PatternPart(Place);
