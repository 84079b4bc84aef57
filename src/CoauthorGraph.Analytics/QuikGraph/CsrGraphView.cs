using System.Diagnostics.CodeAnalysis;
using CoauthorGraph.Core.Graph;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>
/// The compressed graph as QuikGraph sees it: each undirected edge as two directed ones. Nothing is copied; edges are
/// made as they are asked for. Safe for any number of threads.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The names of QuikGraph's interfaces, which it implements.")]
public sealed class CsrGraphView(CsrGraph graph) : IBidirectionalGraph<int, CsrEdge>
{
    /// <inheritdoc/>
    public bool IsDirected => true;

    /// <inheritdoc/>
    public bool AllowParallelEdges => false;

    /// <inheritdoc/>
    public bool IsVerticesEmpty => graph.NodeCount == 0;

    /// <inheritdoc/>
    public int VertexCount => graph.NodeCount;

    /// <inheritdoc/>
    public IEnumerable<int> Vertices => Enumerable.Range(0, graph.NodeCount);

    /// <inheritdoc/>
    public bool IsEdgesEmpty => graph.Neighbors.IsEmpty;

    /// <inheritdoc/>
    public int EdgeCount => graph.Neighbors.Length;

    /// <inheritdoc/>
    public IEnumerable<CsrEdge> Edges => Vertices.SelectMany(OutEdges);

    /// <inheritdoc/>
    public bool ContainsVertex(int vertex) => (uint)vertex < (uint)graph.NodeCount;

    /// <inheritdoc/>
    public bool ContainsEdge(int source, int target) =>
        ContainsVertex(source) && graph.NeighborsOf(source).BinarySearch(target) >= 0;

    /// <inheritdoc/>
    public bool ContainsEdge(CsrEdge edge) => ContainsEdge(edge.Source, edge.Target);

    /// <inheritdoc/>
    public bool TryGetEdge(int source, int target, out CsrEdge edge)
    {
        edge = default;
        var at = ContainsVertex(source) ? graph.NeighborsOf(source).BinarySearch(target) : -1;
        if (at < 0)
        {
            return false;
        }

        edge = Edge(source, at);
        return true;
    }

    /// <inheritdoc/>
    public bool TryGetEdges(int source, int target, out IEnumerable<CsrEdge> edges)
    {
        edges = TryGetEdge(source, target, out var edge) ? [edge] : [];
        return ContainsVertex(source);
    }

    /// <inheritdoc/>
    public bool IsOutEdgesEmpty(int vertex) => graph.Degree(vertex) == 0;

    /// <inheritdoc/>
    public int OutDegree(int vertex) => graph.Degree(vertex);

    /// <inheritdoc/>
    public CsrEdge OutEdge(int vertex, int index) => Edge(vertex, index);

    /// <inheritdoc/>
    public IEnumerable<CsrEdge> OutEdges(int vertex)
    {
        var degree = graph.Degree(vertex);
        for (var i = 0; i < degree; i++)
        {
            yield return Edge(vertex, i);
        }
    }

    /// <inheritdoc/>
    public bool TryGetOutEdges(int vertex, out IEnumerable<CsrEdge> edges)
    {
        edges = ContainsVertex(vertex) ? OutEdges(vertex) : [];
        return ContainsVertex(vertex);
    }

    /// <inheritdoc/>
    public bool IsInEdgesEmpty(int vertex) => graph.Degree(vertex) == 0;

    /// <inheritdoc/>
    public int InDegree(int vertex) => graph.Degree(vertex);

    /// <inheritdoc/>
    public CsrEdge InEdge(int vertex, int index) => Reversed(Edge(vertex, index));

    /// <inheritdoc/>
    public IEnumerable<CsrEdge> InEdges(int vertex) => OutEdges(vertex).Select(Reversed);

    /// <inheritdoc/>
    public bool TryGetInEdges(int vertex, out IEnumerable<CsrEdge> edges)
    {
        edges = ContainsVertex(vertex) ? InEdges(vertex) : [];
        return ContainsVertex(vertex);
    }

    /// <inheritdoc/>
    public int Degree(int vertex) => 2 * graph.Degree(vertex);

    private static CsrEdge Reversed(CsrEdge edge) => new(edge.Target, edge.Source, edge.Weight);

    private CsrEdge Edge(int source, int index)
    {
        var weights = graph.WeightsOf(source);
        return new CsrEdge(source, graph.NeighborsOf(source)[index], weights.IsEmpty ? 1 : weights[index]);
    }
}
