namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>Whether a statement runs, is explained, or both.</summary>
internal enum StatementMode
{
    Run,
    Explain,
    Profile,
}
