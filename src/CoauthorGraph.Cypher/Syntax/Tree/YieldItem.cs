namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A column of a procedure.</summary>
internal sealed record YieldItem(Place Place, string Column, string Alias);
