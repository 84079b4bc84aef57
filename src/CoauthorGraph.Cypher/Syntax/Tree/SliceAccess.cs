namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>subject[from..to]</c>.</summary>
internal sealed record SliceAccess(Place Place, Expression Subject, Expression? From, Expression? To)
    : Expression(Place);
