namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A pattern where a value is expected: whether there is such a path, or a shortest path itself.</summary>
internal sealed record PatternPredicate(Place Place, PathPattern Pattern) : Expression(Place);
