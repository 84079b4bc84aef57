namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>An operator between two operands.</summary>
internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    Concatenate,
    In,
    StartsWith,
    EndsWith,
    Contains,
    Matches,
}
