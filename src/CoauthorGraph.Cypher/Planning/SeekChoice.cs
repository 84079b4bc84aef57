using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>A way to find nodes without reading all of them.</summary>
// IsExact: whether the condition holds for all that is found, and needs no look.
internal sealed record SeekChoice(
    IReadOnlyList<NodeProbe> Probes, double Rows, Expression Condition, bool IsExact);
