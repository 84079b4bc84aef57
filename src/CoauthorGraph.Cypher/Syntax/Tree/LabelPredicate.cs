namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>a:Label</c>, of a node or a relationship.</summary>
internal sealed record LabelPredicate(Place Place, Expression Subject, LabelExpression Labels) : Expression(Place);
