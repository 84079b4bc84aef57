namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>An operator of comparison.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
