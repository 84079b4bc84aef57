namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>{key: value}</c>.</summary>
internal sealed record MapLiteral(Place Place, Sequence<MapEntry> Entries) : Expression(Place);
