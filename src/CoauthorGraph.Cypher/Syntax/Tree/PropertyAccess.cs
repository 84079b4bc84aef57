namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>subject.key</c>.</summary>
internal sealed record PropertyAccess(Place Place, Expression Subject, string Key) : Expression(Place);
