namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>What is asked of the rows of a subquery.</summary>
internal enum SubqueryKind
{
    Exists,
    Count,
    Collect,
}
