using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>A way to find nodes without reading all of them.</summary>
internal sealed record SeekChoice(
    string? Label, string? Key, Expression Value, bool IsElementId, double Rows, Expression Condition);
