using System.Diagnostics.CodeAnalysis;
using CoauthorGraph.Core.Graph;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph.Views;

/// <summary>
/// What QuikGraph's two views of the compressed graph have in common. Nothing is copied; edges are made as they are
/// asked for. Safe for any number of threads.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The names of QuikGraph's interfaces, which it implements.")]
public abstract class CsrView : IGraph<int, CsrEdge>, IVertexSet<int>
{
    private protected CsrView(CsrGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Graph = graph;
    }

    /// <inheritdoc/>
    public abstract bool IsDirected { get; }

    /// <inheritdoc/>
    public bool AllowParallelEdges => false;

    /// <inheritdoc/>
    public bool IsVerticesEmpty => Graph.NodeCount == 0;

    /// <inheritdoc/>
    public int VertexCount => Graph.NodeCount;

    /// <inheritdoc/>
    public IEnumerable<int> Vertices => Enumerable.Range(0, Graph.NodeCount);

    /// <summary>Whether there is no edge.</summary>
    public bool IsEdgesEmpty => Graph.Neighbors.IsEmpty;

    internal CsrGraph Graph { get; }

    /// <inheritdoc/>
    public bool ContainsVertex(int vertex) => (uint)vertex < (uint)Graph.NodeCount;

    /// <summary>Whether two nodes have an edge.</summary>
    public bool ContainsEdge(int source, int target) => Place(source, target) >= 0;

    // Where the other node stands in a node's row; below 0 where it does not.
    private protected int Place(int node, int other) =>
        ContainsVertex(node) ? Graph.NeighborsOf(node).BinarySearch(other) : -1;

    private protected int DegreeOf(int node) => ContainsVertex(node)
        ? Graph.Degree(node)
        : throw new VertexNotFoundException($"The graph has no vertex {node}.");

    private protected CsrEdge Edge(int node, int place)
    {
        var weights = Graph.WeightsOf(node);
        return new CsrEdge(node, Graph.NeighborsOf(node)[place], weights.IsEmpty ? 1 : weights[place]);
    }

    private protected CsrEdge EdgeOrThrow(int vertex, int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)DegreeOf(vertex), nameof(index));
        return Edge(vertex, index);
    }

    // From the smaller node to the greater.
    internal static CsrEdge Forward(CsrEdge edge) => edge.Source < edge.Target ? edge : Reversed(edge);

    private protected static CsrEdge Reversed(CsrEdge edge) => new(edge.Target, edge.Source, edge.Weight);
}
