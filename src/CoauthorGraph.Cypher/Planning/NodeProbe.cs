using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>A look-up of nodes by a value, or by each value of a list.</summary>
// Label and Key: of the index; null where the value is the id that the graph gives.
internal sealed record NodeProbe(string? Label, string? Key, Expression Value, bool IsList, bool IsElementId);
