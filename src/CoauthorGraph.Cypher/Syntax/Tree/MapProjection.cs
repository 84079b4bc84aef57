namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>a {.*, .name, b, c: d}</c>.</summary>
internal sealed record MapProjection(Place Place, Expression Subject, Sequence<MapProjectionItem> Items)
    : Expression(Place);
