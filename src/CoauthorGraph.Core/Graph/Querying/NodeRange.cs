namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>Nodes that follow one another.</summary>
/// <param name="Start">The first.</param>
/// <param name="Count">How many.</param>
public readonly record struct NodeRange(int Start, int Count)
{
    /// <summary>One past the last.</summary>
    public int End => Start + Count;

    /// <summary>Whether a node is among them.</summary>
    public bool Contains(int node) => (uint)(node - Start) < (uint)Count;
}
