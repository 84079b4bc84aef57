namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>An operator before one operand.</summary>
internal enum UnaryOperator
{
    Not,
    Minus,
    Plus,
}
