namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>Part of a map projection: all properties where there is no key.</summary>
internal sealed record MapProjectionItem(string? Key, Expression? Value);
