namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>How often, at least and at most; no most where it is open.</summary>
internal sealed record Repetition(int Least, int? Most);
