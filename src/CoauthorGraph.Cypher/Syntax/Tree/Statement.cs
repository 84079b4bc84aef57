namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A whole statement.</summary>
// Version: 5 or 25.
internal sealed record Statement(string Text, int Version, StatementMode Mode, QueryPart Query);
