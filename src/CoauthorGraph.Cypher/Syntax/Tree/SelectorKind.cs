namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>Which of the paths between the same ends are wanted.</summary>
internal enum SelectorKind
{
    All,
    Any,
    AllShortest,
    Shortest,
    ShortestGroups,
}
