namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>[p = (a)--(b) WHERE c | value]</c>.</summary>
internal sealed record PatternComprehension(Place Place, PathPattern Pattern, Expression? Condition, Expression Value)
    : Expression(Place);
