namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>null, a truth, a whole number, a real number or a text.</summary>
internal sealed record Literal(Place Place, object? Value) : Expression(Place);
