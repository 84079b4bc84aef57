namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A path: nodes with relationships or groups between them.</summary>
internal sealed record PathPattern(
    Place Place, Variable? Variable, PathSelector? Selector, ShortestKind Shortest, Sequence<PatternPart> Parts);
