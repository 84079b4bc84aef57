namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>Whether a pattern stands in a function of shortest paths.</summary>
internal enum ShortestKind
{
    None,
    One,
    All,
}
