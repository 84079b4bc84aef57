namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>What is set: a property (target and value), all properties (a variable and a map, added or replaced), or
/// labels (a variable and labels).</summary>
internal sealed record SetItem(
    Place Place, Expression Target, Expression? Value, bool IsAddition, Sequence<string> Labels);
