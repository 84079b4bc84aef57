namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>Which way a relationship points, read from left to right.</summary>
internal enum PatternDirection
{
    Right,
    Left,
    Either,
}
