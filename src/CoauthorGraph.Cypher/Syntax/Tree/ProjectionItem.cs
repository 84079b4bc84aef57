namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A column of RETURN or WITH.</summary>
// Alias: The name after AS, or null.
// Text: The words of the expression, which name a column without an alias.
internal sealed record ProjectionItem(Place Place, Expression Value, string? Alias, string Text);
