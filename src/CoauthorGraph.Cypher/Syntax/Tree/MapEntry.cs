namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>An entry of a map.</summary>
internal sealed record MapEntry(string Key, Expression Value);
