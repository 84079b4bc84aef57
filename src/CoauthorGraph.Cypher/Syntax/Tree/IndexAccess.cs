namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>subject[index]</c>.</summary>
internal sealed record IndexAccess(Place Place, Expression Subject, Expression Index) : Expression(Place);
