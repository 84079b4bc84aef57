using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>A node of a pattern.</summary>
// IsGiven: whether earlier clauses have bound it.
internal sealed record PatternNode(int Slot, string Name, bool IsGiven)
{
    /// <summary>What labels it must have; all of them.</summary>
    public List<LabelExpression> Labels { get; } = [];
}
