namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>How many items must satisfy.</summary>
internal enum QuantifierKind
{
    All,
    Any,
    None,
    Single,
}
