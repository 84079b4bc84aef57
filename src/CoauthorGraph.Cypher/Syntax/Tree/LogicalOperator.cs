namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>What joins truths.</summary>
internal enum LogicalOperator
{
    Or,
    Xor,
    And,
}
